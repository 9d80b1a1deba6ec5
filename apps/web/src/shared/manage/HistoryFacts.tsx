import type { ReactNode } from 'react';
import type { ReferenceEvent } from '../../api/schema.gen.ts';
import { useTexts, type Translate } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import css from './RowPanel.module.css';
import { valueOf } from './value-of.tsx';

/** Facts that have words of their own, and how their values are said. */
const SAID = {
  given: entryWords,
  through: entryWords,
  until: (at: unknown) => <Time at={String(at)} style="full" />,
  handOver: (text: unknown) => String(text),
  reason: (text: unknown) => String(text),
} as const satisfies Readonly<Record<string, (value: unknown, t: Translate) => ReactNode>>;

const ENTRIES = ['ONE_TIME_PASSWORD', 'ONE_TIME_LINK'] as const;

function entryWords(value: unknown, t: Translate): ReactNode {
  const entry = ENTRIES.find((one) => one === value);
  return entry ? t(`manage-people:entries.${entry}`) : String(value);
}

/** What was said with a change beside the fields: a reason, what was given and until when. One without words is told by its name. */
export function HistoryFacts({ facts }: Pick<ReferenceEvent, 'facts'>) {
  const { t } = useTexts();
  return Object.entries(facts).map(([name, value]) => {
    const known = (Object.keys(SAID) as (keyof typeof SAID)[]).find((one) => one === name);
    return (
      <p key={name} className={css.change}>
        {known ? t(`manage:history.facts.${known}`) : name}
        {t('manage:history.colon')}
        {known ? SAID[known](value, t) : valueOf(undefined, value, t, null)}
      </p>
    );
  });
}
