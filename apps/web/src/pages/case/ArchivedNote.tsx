import { Alert } from 'antd';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './CasePage.module.css';

/** Why an archived case offers nothing to do, and how it had ended. */
export function ArchivedNote({ of: { endedAs } }: { readonly of: Case }) {
  const { t } = useTexts();
  if (endedAs === null) return null;
  const title = t('case:archived', { state: t(`terms:caseState.${endedAs}`) });
  return <Alert role="status" type="info" showIcon title={title} className={css.archived} />;
}
