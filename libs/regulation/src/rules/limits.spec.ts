import { LEVELS, URGENCIES } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from './default.policy.ts';
import { FAST_POLICY } from './fast.policy.ts';
import { claimLimit, defaultUrgency, handleLimit } from './limits.ts';

/** rules.md §56, §60, as printed there. */
const TABLE = `
  ON_SITE     -   -   -   -    0wd 1wd 3wd  3wd
  DEPARTMENT  2wh 4wh 1wd 1wd  1wd 3wd 7wd  15wd
  COUNTY      2wh 4wh 1wd 1wd  2wd 5wd 10wd 20wd
  CITY        4wh 1wd 1wd 1wd  3wd 7wd 15wd 30wd
`;

describe('the default limits (rules.md §56, §60)', () => {
  it.each(
    TABLE.trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/)),
  )('%s: claim %s %s %s %s, handle %s %s %s %s', (...row) => {
    const level = row[0] as (typeof LEVELS)[number];
    const claims = URGENCIES.map((u) => claimLimit(DEFAULT_POLICY, level, u) ?? '-');
    const handles = URGENCIES.map((u) => handleLimit(DEFAULT_POLICY, level, u, 'OTHER'));
    expect([...claims, ...handles]).toEqual(row.slice(1));
  });
});

/** rules.md §61: NORMAL at DEPARTMENT, then ×1.5 and ×2, rounded up. */
const CATEGORY_TABLE = `
  FINANCING 10wd 15wd 20wd    TALENT  10wd 15wd 20wd    LOGISTICS   5wd 8wd 10wd    PERMIT 5wd 8wd 10wd
  UTILITY    3wd 5wd  6wd     ENV     10wd 15wd 20wd    SAFETY      3wd 5wd 6wd     MARKET 10wd 15wd 20wd
  POLICY    10wd 15wd 20wd    ARREARS 15wd 23wd 30wd    ENFORCEMENT 5wd 8wd 10wd    TECH   10wd 15wd 20wd
  ACCEPTANCE 5wd 8wd  10wd    LABOR    7wd 10wd 15wd    SUPPLY      7wd 10wd 15wd   OTHER   7wd 10wd 15wd
  PREMISES   7wd 10wd 15wd
`;
const rows = CATEGORY_TABLE.trim().split(/\s+/);
const categories = Array.from({ length: rows.length / 4 }, (_, i) => rows.slice(i * 4, i * 4 + 4));

describe('the category’s own limits (rules.md §61)', () => {
  it.each(categories)('%s: %s, at COUNTY %s, at CITY %s', (category, ...limits) => {
    const levels = ['DEPARTMENT', 'COUNTY', 'CITY'] as const;
    expect(levels.map((level) => handleLimit(DEFAULT_POLICY, level, 'NORMAL', category))).toEqual(limits);
    expect(handleLimit(DEFAULT_POLICY, 'DEPARTMENT', 'URGENT', category)).toBe('3wd');
    expect(handleLimit(DEFAULT_POLICY, 'ON_SITE', 'NORMAL', category)).toBe('3wd');
  });

  it.each(['LAND', 'RELOCATION', 'INFRA'] as const)('%s is 复杂 unless its filer says otherwise', (category) => {
    expect(defaultUrgency(DEFAULT_POLICY, category)).toBe('COMPLEX');
    expect(handleLimit(DEFAULT_POLICY, 'DEPARTMENT', 'COMPLEX', category)).toBe('15wd');
    expect(handleLimit(DEFAULT_POLICY, 'DEPARTMENT', 'NORMAL', category)).toBe('7wd');
  });

  it('entries equal to the table are not stored', () => {
    const stored = Object.values(DEFAULT_POLICY.categories).filter((rule) => rule?.handle === '7wd');
    expect(stored).toEqual([]);
  });

  it('the fast policy has no day in it', () => {
    expect(JSON.stringify(FAST_POLICY)).not.toMatch(/\d(wd|wh)"/);
  });
});
