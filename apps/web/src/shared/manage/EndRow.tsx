import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../form/CommandForm.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import { useKindChanged } from './use-kind-changed.ts';

/** The lists whose rows end at once, by `POST …/{id}/end`. */
type EndablePath = '/api/v1/routes' | '/api/v1/signatories' | '/api/v1/statutory-limits';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: Pick<ManagedKind<Row, Values>, 'name' | 'nameOf'>;
  readonly path: EndablePath;
  readonly row: Row & { readonly endedAt: string | null };
}

/** Ends the open row, after a second click; what it would strand is said by the refusal. */
export function EndRow<Row extends ManagedRow, Values extends object>({ kind, path, row }: Props<Row, Values>) {
  const { t } = useTexts();
  const say = useSay();
  const queryClient = useQueryClient();
  const changed = useKindChanged(kind.name);
  const [isAsked, setIsAsked] = useState(false);
  if (row.endedAt !== null) return null;
  if (!isAsked) return <Button onClick={() => setIsAsked(true)}>{t('manage:end')}</Button>;
  const send = (key: string) => {
    const header = { 'Idempotency-Key': key, 'If-Match': `"${row.version}"` };
    return read(api.POST(`${path}/{id}/end`, { params: { path: { id: row.id }, header }, body: {} }));
  };
  return (
    <CommandForm<object, object>
      draft={`manage/${kind.name}/${row.id}/end`}
      submitLabel={t('manage:endNow')}
      send={(_, key) => send(key)}
      onDone={() => {
        void queryClient.invalidateQueries({ queryKey: keys.manage.one(kind.name, row.id) });
        changed();
        say(t('manage:endedRow', { name: kind.nameOf(row, t) }));
      }}
    >
      <p>{t('manage:endAsked', { name: kind.nameOf(row, t) })}</p>
    </CommandForm>
  );
}
