import { categoryValues, colourValues, levelValues, urgencyValues } from '../../api/schema.gen.ts';
import type { TextKey, Translate } from '../../i18n/use-texts.ts';
import { limitWords } from '../case/limit-words.ts';

const TERMS: readonly (readonly [area: string, values: readonly string[]])[] = [
  ['level', levelValues],
  ['urgency', urgencyValues],
  ['colour', colourValues],
];

/** The words of one part of a path; the parts below `categories` are categories. */
function partWords(part: string, before: string | undefined, t: Translate): string {
  if (before === 'categories' && categoryValues.some((value) => value === part))
    return t(`terms:category.${part}` as TextKey);
  const area = TERMS.find(([, values]) => values.includes(part))?.[0];
  return t((area ? `terms:${area}.${part}` : `policy:part.${part}`) as TextKey);
}

/** `limits.CITY.handle.NORMAL` in words: 层级时限 · 市政府 · 办理 · 一般. */
export function pathWords(path: string, t: Translate): string {
  const parts = path.split('.');
  return parts.map((part, i) => partWords(part, parts[i - 1], t)).join(' · ');
}

type Value = string | number | boolean | null;

/** A value of a policy in words: 7 个工作日, 是, 红色督办单下发时. */
export function policyValueWords(value: Value, t: Translate): string {
  if (value === null) return t('policy:none');
  if (typeof value === 'boolean') return t(value ? 'policy:yes' : 'policy:no');
  if (typeof value === 'number') return String(value);
  if (value === 'RED_ISSUED' || value === 'RED_EXPIRED') return t(`policy:escalateOn.${value}`);
  const urgency = urgencyValues.find((one) => one === value);
  return urgency ? t(`terms:urgency.${urgency}`) : limitWords(value, t);
}
