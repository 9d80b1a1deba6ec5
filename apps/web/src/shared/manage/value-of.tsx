import type { ReactNode } from 'react';
import type { Translate } from '../../i18n/use-texts.ts';
import type { FieldWords } from './managed-kind.ts';

/** What stands for nothing in a cell. */
export const NOTHING = '–';

/** A field's value in words, by its kind; without words of its own, as it is. */
export function valueOf<Row, Value>(
  words: FieldWords<Row, Value> | undefined,
  value: Value,
  t: Translate,
  row: Row | null,
): ReactNode {
  if (words?.show) return words.show(value, t, row) ?? NOTHING;
  return plain(value, t);
}

function plain(value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return t(value ? 'manage:yes' : 'manage:no');
  if (Array.isArray(value)) return value.map((one) => plain(one, t)).join(t('common:listSeparator')) || NOTHING;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.values(value)
    .map((one) => plain(one, t))
    .join(' ');
}
