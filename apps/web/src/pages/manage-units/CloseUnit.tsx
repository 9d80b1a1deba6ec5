import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Unit } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment } from '../../shared/time/moment.ts';
import { UnitPicker } from '../../shared/manage/reference-rows.tsx';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';

interface Values {
  readonly successorId?: string;
  readonly at?: string;
}

/** 撤并: closes the open unit, with the one that goes on with its work. */
export function CloseUnit({ row }: { readonly row: Unit }) {
  const { t } = useTexts();
  const say = useSay();
  const queryClient = useQueryClient();
  const changed = useKindChanged('units');
  const [isAsked, setIsAsked] = useState(false);
  if (row.closedAt !== null) return null;
  if (!isAsked) return <Button onClick={() => setIsAsked(true)}>{t('manage-units:close')}</Button>;
  const send = ({ successorId, at }: Values, key: string) =>
    read(
      api.POST('/api/v1/units/{id}/close', {
        params: { path: { id: row.id }, header: { 'Idempotency-Key': key, 'If-Match': `"${row.version}"` } },
        body: { ...(successorId && { successorId }), ...(at && { at: instantOfMoment(at) }) },
      }),
    );
  return (
    <CommandForm<Values, Unit>
      draft={`manage/units/${row.id}/close`}
      danger
      submitLabel={t('manage-units:closeNow')}
      send={send}
      onDone={(closed) => {
        queryClient.setQueryData(keys.manage.one('units', closed.id), closed);
        changed();
        say(t('manage-units:closedDone', { name: closed.name }));
      }}
    >
      <p>{t('manage-units:closeAbout')}</p>
      <Form.Item name="successorId" label={t('manage-units:successor')} extra={t('manage-units:successorHint')}>
        <UnitPicker label={t('manage-units:successor')} />
      </Form.Item>
      <MomentField name="at" label={t('manage-units:closedAt')} hint={t('manage-units:closedAtHint')} optional />
    </CommandForm>
  );
}
