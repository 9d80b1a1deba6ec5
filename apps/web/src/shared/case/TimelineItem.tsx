import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import css from './CaseTimeline.module.css';
import { headlineOf, quotesOf, reasonOf } from './timeline-words.ts';

interface Props {
  readonly entry: TimelineEntry;
  /** Below what happened, such as a link to what it led to. */
  readonly more?: ReactNode;
}

/** What happened, in whose words, when and by whom. */
export function TimelineItem({ entry, more }: Props) {
  const { t, language } = useTexts();
  const reason = reasonOf(entry);
  const by = entry.by ? [entry.by.unit?.name, entry.by.name] : [t('case:byTime')];
  return (
    <li className={entry.by ? css.entry : `${css.entry} ${css.byTime}`}>
      <p>
        {headlineOf(entry, t, language)}
        {reason && <span className={css.reason}>{t(`terms:orderReason.${reason}`)}</span>}
      </p>
      {quotesOf(entry, t).map((quote) => (
        <blockquote key={quote} className={css.quote}>
          {quote}
        </blockquote>
      ))}
      {more}
      <p className={css.who}>
        <Time at={entry.at} /> · {[...new Set(by.filter(Boolean))].join(' ')}
      </p>
    </li>
  );
}
