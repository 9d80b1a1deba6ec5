import { Form, Select } from 'antd';
import { command } from '../../api/client.ts';
import { suspensionReasonValues, type EvidenceFile, type SuspensionReason, type Task } from '../../api/schema.gen.ts';
import { heads, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { instantOfMoment, momentOf } from '../../shared/time/moment.ts';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly reasonCode: SuspensionReason;
  readonly reason: string;
  readonly until: string;
  readonly files?: readonly EvidenceFile[];
}

/** 挂起: why, and from when the limit goes on. What an officer fills in waits as a draft for the head. */
export function SuspendForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const isHead = heads(useMe(), of.unit.id);
  const done = useDone(isHead ? 'task:suspend.done' : 'task:suspend.drafted', close);
  const drafted = of.requestDraft?.kind === 'SUSPENSION' ? of : null;
  const { reasonCode, reason, until } = drafted?.requestDraft ?? { reasonCode: null, reason: null, until: null };
  const reasons = suspensionReasonValues.map((value) => ({ value, label: t(`terms:suspensionReason.${value}`) }));
  return (
    <CommandForm<Values, Task>
      draft={`suspend/${of.id}`}
      initialValues={{
        reasonCode: reasonCode ?? 'LEGAL_PROCEDURE',
        until: until === null ? '' : momentOf(until),
        reason: reason ?? '',
        files: drafted?.requestDraft?.files ?? [],
      }}
      submitLabel={t(isHead ? 'task:suspend.submit' : 'task:suspend.submitDraft')}
      send={(values, key) =>
        command(
          '/api/v1/tasks/{id}/suspend',
          of.id,
          { ...withFileIds(values), until: instantOfMoment(values.until) },
          key,
        )
      }
      onDone={done}
    >
      {drafted?.requestDraftedBy && <p>{t('task:submit.draftedBy', { name: drafted.requestDraftedBy.name })}</p>}
      <p>{t('task:suspend.rule')}</p>
      <Form.Item name="reasonCode" label={t('task:suspend.reasonCode')} required>
        <Select options={reasons} />
      </Form.Item>
      <MomentField
        name="until"
        label={t('task:suspend.until')}
        hint={t('task:suspend.untilHint')}
        latest={of.suspendableUntil ?? undefined}
      />
      <TextField
        name="reason"
        label={t('task:suspend.reason')}
        hint={t('task:suspend.reasonHint')}
        max={1000}
        rows={4}
      />
      <FilesField />
    </CommandForm>
  );
}
