import type { Category } from '../../api/schema.gen.ts';
import type { Language } from '../../i18n/language.ts';

type Named = Pick<Category, 'code' | 'zh' | 'en' | 'active'>;
type Explained = Pick<Category, 'code' | 'hintZh' | 'hintEn'>;

/** The name of a category by its code; the code itself where there is none of it. */
export function categoryName(categories: readonly Named[], code: string, language: Language): string {
  const known = categories.find((category) => category.code === code);
  return known ? nameOf(known, language) : code;
}

/** What belongs to a category; undefined where there is none of the code. */
export function categoryHint(categories: readonly Explained[], code: string | undefined, language: Language) {
  const known = categories.find((category) => category.code === code);
  return known && (language === 'en' ? known.hintEn : known.hintZh);
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a control offers: the active ones in their order; after them those that `marked` words, if it is given. */
export function categoryOptions(
  categories: readonly Named[],
  language: Language,
  marked?: (name: string) => string,
): Option[] {
  const active = categories.filter((category) => category.active);
  const former = marked ? categories.filter((category) => !category.active) : [];
  return [
    ...active.map((one) => ({ value: one.code, label: nameOf(one, language) })),
    ...former.map((one) => ({ value: one.code, label: marked!(nameOf(one, language)) })),
  ];
}

function nameOf({ zh, en }: Named, language: Language): string {
  return language === 'en' ? en : zh;
}
