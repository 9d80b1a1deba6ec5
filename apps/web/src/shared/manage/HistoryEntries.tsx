import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import type { ReferenceEvent } from '../../api/schema.gen.ts';
import type { FieldWords, ManagedKind, ManagedRow } from './managed-kind.ts';
import { HistoryFacts } from './HistoryFacts.tsx';
import css from './RowPanel.module.css';
import { valueOf } from './value-of.tsx';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  readonly entries: readonly ReferenceEvent[];
}

const ACTS = ['added', 'amended', 'ended'] as const;

/** What happened to a row, newest first: who, in which post, when, each field before and after, and what was said with it. */
export function HistoryEntries<Row extends ManagedRow, Values extends object>({ kind, entries }: Props<Row, Values>) {
  const { t } = useTexts();
  const wordsOf = (field: string) => (kind.fields as Record<string, FieldWords<Row, unknown>>)[field];
  return (
    <ol className={css.entries}>
      {entries.map(({ seq, type, at, by, before, after, facts }) => {
        const act = ACTS.find((one) => one === type);
        const fields = Object.keys({ ...before, ...after }).filter((field) => wordsOf(field));
        return (
          <li key={seq} className={css.entry}>
            <p>
              {act ? t(`manage:history.${act}`) : type} <Time at={at} style="full" />
            </p>
            <p className={css.who}>
              {by
                ? [by.person.name, by.unit?.name, by.post.title].filter(Boolean).join(' · ')
                : t('manage:history.program')}
            </p>
            {fields.map((field) => (
              <p key={field} className={css.change}>
                {t(wordsOf(field)!.label)}
                {t('manage:history.colon')}
                <Turn
                  before={before && field in before ? valueOf(wordsOf(field), before[field], t, null) : null}
                  after={valueOf(wordsOf(field), after[field], t, null)}
                />
              </p>
            ))}
            <HistoryFacts facts={facts} />
          </li>
        );
      })}
    </ol>
  );
}

function Turn({ before, after }: { readonly before: ReactNode; readonly after: ReactNode }) {
  if (before === null) return <ins>{after}</ins>;
  return (
    <>
      <del>{before}</del> → <ins>{after}</ins>
    </>
  );
}
