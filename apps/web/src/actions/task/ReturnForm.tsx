import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { ReturnTask, Task } from '../../api/schema.gen.ts';
import { heads, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UnitSelect } from '../../shared/case/UnitSelect.tsx';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

const NO_DRAFT = { requestDraft: null, requestDraftedBy: null };

/** 退单: by which clause the task is not the unit's, and whose it is. What an officer fills in waits as a draft for the head. */
export function ReturnForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const isHead = heads(useMe(), of.unit.id);
  const done = useDone(isHead ? 'task:return.done' : 'task:return.drafted', close);
  const isReturn = of.requestDraft?.kind === 'RETURN';
  const { requestDraft, requestDraftedBy } = isReturn ? of : NO_DRAFT;
  return (
    <CommandForm<WithFiles<ReturnTask>, Task>
      draft={`return/${of.id}`}
      initialValues={{
        basis: requestDraft?.basis ?? '',
        proposedUnitId: requestDraft?.proposedUnit?.id,
        files: requestDraft?.files ?? [],
      }}
      submitLabel={t(isHead ? 'task:return.submit' : 'task:return.submitDraft')}
      send={(values, key) => command('/api/v1/tasks/{id}/return', of.id, withFileIds(values), key)}
      onDone={done}
      danger
    >
      {requestDraftedBy && <p>{t('task:submit.draftedBy', { name: requestDraftedBy.name })}</p>}
      <p>{t('task:return.rule')}</p>
      <TextField name="basis" label={t('task:return.basis')} hint={t('task:return.basisHint')} max={1000} rows={4} />
      <Form.Item name="proposedUnitId" label={t('task:return.proposedUnit')}>
        <UnitSelect label={t('task:return.proposedUnit')} without={of.unit.id} />
      </Form.Item>
      <FilesField />
    </CommandForm>
  );
}
