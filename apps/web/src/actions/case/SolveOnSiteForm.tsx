import { command } from '../../api/client.ts';
import type { Case, SolveOnSite } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { EvidenceField } from '../EvidenceField.tsx';
import { useCaseChanged } from '../use-case-changed.ts';

/** 现场解决. */
export function SolveOnSiteForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  return (
    <CommandForm<WithFiles<SolveOnSite>, Case>
      draft={`solve-on-site/${of.id}`}
      submitLabel={t('case:solve.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/solve-on-site', of.id, withFileIds(values), key)}
      onDone={(answer) => {
        close();
        changed(answer);
        say(t('case:solve.done'));
      }}
    >
      <TextField name="result" label={t('case:solve.result')} hint={t('case:solve.resultHint')} max={4000} rows={5} />
      <FilesField />
      <EvidenceField />
    </CommandForm>
  );
}
