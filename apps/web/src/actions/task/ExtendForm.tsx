import { command } from '../../api/client.ts';
import type { EvidenceFile, Task } from '../../api/schema.gen.ts';
import { heads, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment, momentOf } from '../../shared/time/moment.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { Time } from '../../shared/time/Time.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly until: string;
  readonly reason: string;
  readonly files?: readonly EvidenceFile[];
}

/** 延期: until when and why. What an officer fills in waits as a draft for the head. */
export function ExtendForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const isHead = heads(useMe(), of.unit.id);
  const done = useDone(isHead ? 'task:extend.done' : 'task:extend.drafted', close);
  const drafted = of.requestDraft?.kind === 'EXTENSION' ? of : null;
  const { until, reason } = drafted?.requestDraft ?? { until: null, reason: null };
  return (
    <CommandForm<Values, Task>
      draft={`extend/${of.id}`}
      initialValues={{
        until: until === null ? '' : momentOf(until),
        reason: reason ?? '',
        files: drafted?.requestDraft?.files ?? [],
      }}
      submitLabel={t(isHead ? 'task:extend.submit' : 'task:extend.submitDraft')}
      send={(values, key) =>
        command(
          '/api/v1/tasks/{id}/extend',
          of.id,
          { ...withFileIds(values), until: instantOfMoment(values.until) },
          key,
        )
      }
      onDone={done}
    >
      {drafted?.requestDraftedBy && <p>{t('task:submit.draftedBy', { name: drafted.requestDraftedBy.name })}</p>}
      <p>{t('task:extend.rule')}</p>
      {of.dueAt && (
        <p>
          {t('task:extend.due')} <Time at={of.dueAt} style="full" />
        </p>
      )}
      <MomentField
        name="until"
        label={t('task:extend.until')}
        hint={t('task:extend.untilHint')}
        latest={of.extendableUntil ?? undefined}
      />
      <TextField name="reason" label={t('task:extend.reason')} hint={t('task:extend.reasonHint')} max={1000} rows={4} />
      <FilesField />
    </CommandForm>
  );
}
