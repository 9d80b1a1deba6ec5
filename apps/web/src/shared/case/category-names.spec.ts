import { categoryHint, categoryName, categoryOptions } from './category-names.ts';

const CATEGORIES = [
  { code: 'LAND', zh: '用地', en: 'Land', hintZh: '用地指标', hintEn: 'Land quotas', active: true },
  { code: 'TALENT', zh: '人才', en: 'Talent', hintZh: '职称', hintEn: 'Titles', active: false },
  { code: 'OTHER', zh: '其他', en: 'Other', hintZh: '都不合适', hintEn: 'None fits', active: true },
];

describe('categories on the pages', () => {
  it('are named and explained in the language in use, those that take no new cases too', () => {
    expect(categoryName(CATEGORIES, 'LAND', 'zh-CN')).toBe('用地');
    expect(categoryName(CATEGORIES, 'TALENT', 'en')).toBe('Talent');
    expect(categoryHint(CATEGORIES, 'LAND', 'zh-CN')).toBe('用地指标');
    expect(categoryHint(CATEGORIES, 'OTHER', 'en')).toBe('None fits');
    expect(categoryHint(CATEGORIES, undefined, 'en')).toBeUndefined();
  });

  it('that came since the page was opened stand under their code', () => {
    expect(categoryName(CATEGORIES, 'COLD_CHAIN', 'zh-CN')).toBe('COLD_CHAIN');
  });

  it('are offered if they take new cases, in the order of the city', () => {
    expect(categoryOptions(CATEGORIES, 'zh-CN')).toEqual([
      { value: 'LAND', label: '用地' },
      { value: 'OTHER', label: '其他' },
    ]);
  });

  it('that take no new cases come last in a filter, marked', () => {
    expect(categoryOptions(CATEGORIES, 'en', (name) => `${name} (former)`).at(-1)).toEqual({
      value: 'TALENT',
      label: 'Talent (former)',
    });
  });
});
