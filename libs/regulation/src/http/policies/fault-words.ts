import { COLOUR_WORDS, LEVEL_WORDS, type Colour, type Level } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { FieldFault } from '@zhuoluo/platform';
import type { PolicyFault } from '../../rules/policy-fault.ts';

/** A fault with the words of the codes among its facts, as `levelZh` beside `level`. */
export function inWords({ facts = {}, ...fault }: PolicyFault, directory: Directory): FieldFault {
  const { level, colour, categories } = facts;
  return {
    ...fault,
    facts: {
      ...facts,
      ...(level !== undefined && { levelZh: LEVEL_WORDS[level as Level] }),
      ...(colour !== undefined && { colourZh: COLOUR_WORDS[colour as Colour] }),
      ...(categories !== undefined && wordsOf(String(categories).split(' '), directory)),
    },
  };
}

function wordsOf(codes: readonly string[], directory: Directory) {
  const known = codes.map((code) => directory.category(code) ?? { zh: code, en: code });
  return { categoriesZh: known.map(({ zh }) => zh).join('、'), categoriesEn: known.map(({ en }) => en).join(', ') };
}
