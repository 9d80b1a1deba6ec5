import { Alert, Button } from 'antd';
import { isProblem } from '../../api/problem.ts';
import type { FieldProblem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { messageOf } from './message-of.ts';

interface Props {
  readonly error: unknown;
  /** What no field of the form shows. */
  readonly faults?: readonly FieldProblem[];
  /** Given by forms that keep what is typed: the same text as another submission. */
  readonly onSubmitAsNew?: () => void;
}

/** Why a command was not carried out: the title as it comes. */
export function FormProblem({ error, faults = [], onSubmitAsNew }: Props) {
  const { t } = useTexts();
  const isKept = onSubmitAsNew !== undefined;
  const didArrive = isKept && isProblem(error, 'idempotency-conflict');
  const lines = faults.map((fault) => (fault.path ? `${fault.path} ${fault.message}` : fault.message));
  if (didArrive) lines.push(t('common:conflictHint'));
  if (isKept && !isProblem(error)) lines.push(t('common:kept'));
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={messageOf(error, t)}
      description={lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : undefined}
      action={
        didArrive && (
          <Button size="small" onClick={onSubmitAsNew}>
            {t('common:submitAsNew')}
          </Button>
        )
      }
    />
  );
}
