import { Alert, Button } from 'antd';
import { useMe } from '../app/session/me.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { CopyWritten } from '../shared/form/CopyWritten.tsx';
import { readDraft } from '../shared/form/draft-store.ts';
import { writtenWords } from '../shared/form/written-words.ts';
import css from './ActionBar.module.css';

interface Props {
  /** The form's name among the person's drafts. */
  readonly draft: string;
  readonly close: () => void;
}

/** Above an open form: what it is about is not to be read any more, and what can be done with the text. */
export function GoneOutOfSight({ draft, close }: Props) {
  const { t } = useTexts();
  const { id: person } = useMe();
  return (
    <Alert
      role="status"
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('common:unseen.title')}
      description={
        <>
          <p>{t('common:unseen.text')}</p>
          <p className={css.bar}>
            <CopyWritten read={() => writtenWords(readDraft(person, draft)?.values)} />
            <Button onClick={close}>{t('common:back')}</Button>
          </p>
        </>
      }
    />
  );
}
