import { colourValues, levelValues, urgencyValues } from '../../api/schema.gen.ts';
import { type TextKey, type Translate, useTexts } from '../../i18n/use-texts.ts';
import { useCategoryWords } from '../case/category-words.ts';
import { limitWords } from '../case/limit-words.ts';

const TERMS: readonly (readonly [area: string, values: readonly string[]])[] = [
  ['level', levelValues],
  ['urgency', urgencyValues],
  ['colour', colourValues],
];

function partWords(part: string, t: Translate): string {
  const area = TERMS.find(([, values]) => values.includes(part))?.[0];
  return t((area ? `terms:${area}.${part}` : `policy:part.${part}`) as TextKey);
}

/** `limits.CITY.handle.NORMAL` in words: 层级时限 · 市政府 · 办理 · 一般. */
export function usePathWords(): (path: string) => string {
  const { t } = useTexts();
  const categoryWords = useCategoryWords();
  return (path) => {
    const parts = path.split('.');
    const words = parts.map((part, i) => (parts[i - 1] === 'categories' ? categoryWords(part) : partWords(part, t)));
    return words.join(' · ');
  };
}

type Value = string | number | boolean | null;

/** A value of a policy in words: 7 个工作日, 是, 红色督办单下发时. */
export function policyValueWords(value: Value, t: Translate): string {
  if (value === null) return t('policy:none');
  if (typeof value === 'boolean') return t(value ? 'policy:yes' : 'policy:no');
  if (typeof value === 'number') return String(value);
  if (value === 'RED_ISSUED' || value === 'RED_EXPIRED') return t(`policy:escalateOn.${value}`);
  const colour = colourValues.find((one) => one === value);
  if (colour) return t(`terms:colour.${colour}`);
  const urgency = urgencyValues.find((one) => one === value);
  return urgency ? t(`terms:urgency.${urgency}`) : limitWords(value, t);
}
