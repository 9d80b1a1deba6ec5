import type { Level, Tier } from '@zhuoluo/kernel';

/**
 * The level above. It follows the tier of the unit in charge: a county department's case goes to the county government,
 * a city department's straight to the city (rules.md §85, §86). Null at CITY.
 */
export function nextLevel(level: Level, tier: Tier): Level | null {
  switch (level) {
    case 'ON_SITE':
      return 'DEPARTMENT';
    case 'DEPARTMENT':
      return tier === 'CITY' ? 'CITY' : 'COUNTY';
    case 'COUNTY':
      return 'CITY';
    case 'CITY':
      return null;
  }
}
