import { useCategories } from '../../api/reference.ts';
import type { Category } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** The name of a category by its code; the code itself where there is none of it. */
export function useCategoryWords(): (code: string) => string {
  const { data: categories } = useCategories();
  const { language } = useTexts();
  return (code) => {
    if (categories === undefined) return '…';
    const known = categories.find((category) => category.code === code);
    return known ? nameOf(known, language) : code;
  };
}

/** What a control offers: the active ones, and former ones too where `former` says so, marked. */
export function useCategoryOptions({ former = false } = {}): { readonly value: string; readonly label: string }[] {
  const { data: categories = [] } = useCategories();
  const { t, language } = useTexts();
  return categories
    .filter(({ active }) => active || former)
    .toSorted((a, b) => Number(b.active) - Number(a.active))
    .map((category) => {
      const name = nameOf(category, language);
      return { value: category.code, label: category.active ? name : t('case:formerCategory', { name }) };
    });
}

/** What belongs to a category; undefined while none is chosen. */
export function useCategoryHint(code: string | undefined): string | undefined {
  const { data: categories } = useCategories();
  const { language } = useTexts();
  const chosen = categories?.find((category) => category.code === code);
  return chosen && (language === 'en' ? chosen.hintEn : chosen.hintZh);
}

function nameOf({ zh, en }: Category, language: string): string {
  return language === 'en' ? en : zh;
}
