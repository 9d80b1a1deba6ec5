import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CenteredMessage } from '../../app/CenteredMessage.tsx';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CopyWritten } from '../form/CopyWritten.tsx';
import { dropDraft, readDraft } from '../form/draft-store.ts';
import { draftAt } from '../form/open-form.ts';
import { writtenWords } from '../form/written-words.ts';
import css from './OutOfSight.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The list it hangs under; none where it stands beside that. */
  readonly back: string | undefined;
}

/** There is no such thing, or none that this person may read; what they wrote into its form is given back. */
export function OutOfSight({ title, text, back }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  if (back === undefined)
    return (
      <>
        <Alert role="status" type="warning" showIcon title={title} description={text} />
        <Written />
      </>
    );
  return (
    <CenteredMessage title={title} text={text}>
      <Written />
      <Button onClick={() => void navigate(back)}>{t('common:back')}</Button>
    </CenteredMessage>
  );
}

function Written() {
  const { t } = useTexts();
  const { id: person } = useMe();
  const [params] = useSearchParams();
  const draft = draftAt(params);
  const [words, setWords] = useState(() => (draft === null ? [] : writtenWords(readDraft(person, draft)?.values)));
  if (draft === null || words.length === 0) return null;
  const drop = () => {
    dropDraft(person, draft);
    setWords([]);
  };
  return (
    <section className={css.written} aria-label={t('common:written.title')}>
      <h2 className={css.title}>{t('common:written.title')}</h2>
      {words.map((text, n) => (
        <p key={n} className={css.text}>
          {text}
        </p>
      ))}
      <p className={css.ways}>
        <CopyWritten read={() => words} />
        <Button onClick={drop}>{t('common:draftDiscard')}</Button>
      </p>
    </section>
  );
}
