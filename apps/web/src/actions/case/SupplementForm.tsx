import { command } from '../../api/client.ts';
import type { Case, SupplementCase } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useCaseChanged } from '../use-case-changed.ts';

/** 补充情况. */
export function SupplementForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  return (
    <CommandForm<WithFiles<SupplementCase>, Case>
      draft={`supplement/${of.id}`}
      submitLabel={t('case:supplement.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/supplement', of.id, withFileIds(values), key)}
      onDone={(answer) => {
        close();
        changed(answer);
        say(t('case:supplement.done'));
      }}
    >
      <TextField
        name="text"
        label={t('case:supplement.text')}
        hint={t('case:supplement.textHint')}
        max={4000}
        rows={5}
      />
      <FilesField />
    </CommandForm>
  );
}
