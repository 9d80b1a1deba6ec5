import { useTexts } from '../../i18n/use-texts.ts';
import type { FieldWords, ManagedKind, ManagedRow } from './managed-kind.ts';
import css from './RowPanel.module.css';
import { valueOf } from './value-of.tsx';

/** The row as it is, for those who may read it and not write it. */
export function RowFacts<Row extends ManagedRow, Values extends object>({
  kind,
  row,
}: {
  readonly kind: ManagedKind<Row, Values>;
  readonly row: Row;
}) {
  const { t } = useTexts();
  const fields = Object.entries(kind.fields) as [keyof Row & string, FieldWords<Row, unknown>][];
  return (
    <dl className={css.facts}>
      {fields.map(([field, words]) => [
        <dt key={`${field} is`}>{t(words.label)}</dt>,
        <dd key={field}>{valueOf(words, row[field] as unknown, t, row)}</dd>,
      ])}
    </dl>
  );
}
