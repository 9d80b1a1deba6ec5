import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../form/FormProblem.tsx';
import { useKindChanged } from './use-kind-changed.ts';

interface Props {
  /** As in the kind of the row. */
  readonly kind: string;
  readonly label: string;
  /** What ends with it. */
  readonly warning: string;
  readonly end: () => Promise<unknown>;
}

/** Ends an open row once that is confirmed. */
export function EndWithWarning({ kind, label, warning, end }: Props) {
  const { t } = useTexts();
  const changed = useKindChanged(kind);
  const { mutate, isPending, error } = useMutation({ mutationFn: end, onSuccess: changed });
  return (
    <>
      {error && <FormProblem error={error} />}
      <Popconfirm title={warning} onConfirm={() => mutate()} okText={t('common:confirm')}>
        <Button danger loading={isPending}>
          {label}
        </Button>
      </Popconfirm>
    </>
  );
}
