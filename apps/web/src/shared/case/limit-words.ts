import type { useTexts } from '../../i18n/use-texts.ts';

type Translate = ReturnType<typeof useTexts>['t'];

const UNITS = ['s', 'min', 'h', 'wh', 'wd'] as const;
type Unit = (typeof UNITS)[number];

/** `7wd` in words: 7 个工作日. */
export function limitWords(limit: string, t: Translate): string {
  const parts = /^(\d+)([a-z]+)$/.exec(limit);
  const unit = parts?.[2] as Unit | undefined;
  if (!parts || !unit || !UNITS.includes(unit)) return limit;
  return t(`case:limitUnit.${unit}`, { count: Number(parts[1]) });
}
