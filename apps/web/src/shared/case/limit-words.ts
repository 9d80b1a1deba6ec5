import type { useTexts } from '../../i18n/use-texts.ts';

type Translate = ReturnType<typeof useTexts>['t'];

const UNITS = ['s', 'min', 'h', 'wh', 'wd'] as const;
type Unit = (typeof UNITS)[number];

/** Of a duration such as `7wd`; none where it is not one. */
export function unitOf(limit: string): Unit | undefined {
  return UNITS.find((unit) => unit === /^\d+([a-z]+)$/.exec(limit)?.[1]);
}

/** `7wd` in words: 7 个工作日. */
export function limitWords(limit: string, t: Translate): string {
  const unit = unitOf(limit);
  return unit ? t(`case:limitUnit.${unit}`, { count: Number.parseInt(limit, 10) }) : limit;
}
