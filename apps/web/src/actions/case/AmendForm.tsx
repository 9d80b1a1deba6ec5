import { command } from '../../api/client.ts';
import type { AmendCase, Case } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useCaseChanged } from '../use-case-changed.ts';

/** 修改: the words as they stand, to be put right. Whom to call is asked of those alone who read it. */
export function AmendForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  const { title, facts, wish, contact } = of;
  return (
    <CommandForm<AmendCase, Case>
      draft={`amend/${of.id}`}
      initialValues={{ title, facts, wish, ...(contact && { contact }) }}
      submitLabel={t('case:amend.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/amend', of.id, values, key)}
      onDone={(answer) => {
        close();
        changed(answer);
        say(t('case:amend.done'));
      }}
    >
      <TextField name="title" label={t('file-case:caseTitle')} max={30} />
      <TextField name="facts" label={t('file-case:facts')} max={4000} rows={5} />
      <TextField name="wish" label={t('file-case:wish')} max={2000} rows={2} />
      {contact && (
        <>
          <TextField name={['contact', 'name']} label={t('file-case:contactName')} max={50} />
          <TextField name={['contact', 'phone']} label={t('file-case:contactPhone')} max={30} inputMode="tel" />
        </>
      )}
    </CommandForm>
  );
}
