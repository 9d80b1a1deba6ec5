import type { Translate } from '../../i18n/use-texts.ts';

/** The kinds of units that have words of their own; a city may add others, which stand as they are. */
export const UNIT_KINDS = [
  'GOV_OFFICE',
  'SUPERVISION',
  'ASSESSMENT',
  'HOTLINE',
  'DEV_REFORM',
  'INDUSTRY',
  'INVESTMENT',
  'PERMIT',
  'NATURAL_RESOURCES',
  'ECOLOGY',
  'HUMAN_RESOURCES',
  'HOUSING',
  'TRANSPORT',
  'WATER',
  'FORESTRY',
  'AGRICULTURE',
  'SCIENCE',
  'FINANCE',
  'COMMERCE',
  'MARKET_REGULATION',
  'EMERGENCY',
  'TAX',
  'FINANCIAL_OFFICE',
  'POWER',
  'WATER_GAS',
  'BANK',
  'TOWN',
] as const;

export function unitKindWords(kind: string, t: Translate): string {
  const known = UNIT_KINDS.find((one) => one === kind);
  return known ? t(`manage-units:kinds.${known}`) : kind;
}
