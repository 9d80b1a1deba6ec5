import { COLOUR_WORDS, type Category, type Colour, type Level } from '@zhuoluo/kernel';
import type { FieldFault } from '@zhuoluo/platform';
import type { PolicyFault } from '../../rules/policy-fault.ts';
import { CATEGORY_NAMES } from '../categories/category-names.ts';

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ON_SITE: '现场',
  DEPARTMENT: '部门',
  COUNTY: '县区',
  CITY: '市',
};

/** A fault with the Chinese words of the codes among its facts, as `levelZh` beside `level`. */
export function inWords({ facts = {}, ...fault }: PolicyFault): FieldFault {
  const { level, colour, categories } = facts;
  return {
    ...fault,
    facts: {
      ...facts,
      ...(level !== undefined && { levelZh: LEVEL_WORDS[level as Level] }),
      ...(colour !== undefined && { colourZh: COLOUR_WORDS[colour as Colour] }),
      ...(categories !== undefined && { categoriesZh: wordsOf(String(categories)) }),
    },
  };
}

const wordsOf = (categories: string) =>
  categories
    .split(' ')
    .map((code) => CATEGORY_NAMES[code as Category])
    .join('、');
