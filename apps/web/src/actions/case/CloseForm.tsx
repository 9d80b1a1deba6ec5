import { command } from '../../api/client.ts';
import type { Case, CloseCase } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 销号; where it takes a second hand, the first one's words stand there already. */
export function CloseForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:close.done', close);
  return (
    <CommandForm<CloseCase, Case>
      draft={`close/${of.id}`}
      initialValues={{ summary: of.closeSummary ?? of.result ?? '' }}
      submitLabel={t(of.closeProposedBy ? 'case:actions.cosign' : 'case:close.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/close', of.id, values, key)}
      onDone={done}
    >
      {of.closeProposedBy && (
        <p style={{ marginBottom: 16 }}>{t('case:close.proposedBy', { name: of.closeProposedBy.name })}</p>
      )}
      <TextField name="summary" label={t('case:close.summary')} hint={t('case:close.hint')} max={2000} rows={5} />
    </CommandForm>
  );
}
