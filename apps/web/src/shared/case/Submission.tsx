import type { Task } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FileLinks } from '../files/FileLinks.tsx';
import css from './Submission.module.css';

interface Props {
  readonly of: Pick<Task, 'result' | 'enterpriseContact' | 'evidence' | 'files'> & { readonly basis?: string | null };
}

/** What was handed in: the result, what the enterprise says of it, and the documents behind it. */
export function Submission({ of: { result, basis = null, enterpriseContact: contact, evidence, files } }: Props) {
  const { t } = useTexts();
  return (
    <>
      {result && <p className={css.result}>{result}</p>}
      {(basis || contact || evidence.length > 0 || files.length > 0) && (
        <dl className={css.facts}>
          {basis && (
            <div>
              <dt>{t('task:submit.basis')}</dt>
              <dd>{basis}</dd>
            </div>
          )}
          {contact && (
            <div>
              <dt>{t('task:submit.opinion')}</dt>
              <dd>
                {contact.person}：{contact.opinion}
              </dd>
            </div>
          )}
          {evidence.length > 0 && (
            <div>
              <dt>{t('case:solve.evidence')}</dt>
              <dd>{evidence.join('、')}</dd>
            </div>
          )}
          {files.length > 0 && (
            <div>
              <dt>{t('common:files.label')}</dt>
              <dd>
                <FileLinks of={files} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
