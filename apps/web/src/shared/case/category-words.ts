import { useCategories } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { categoryHint, categoryName, categoryOptions } from './category-names.ts';

/** Names categories by their codes. */
export function useCategoryWords(): (code: string) => string {
  const { data: categories } = useCategories();
  const { language } = useTexts();
  return (code) => (categories ? categoryName(categories, code, language) : '…');
}

/** What a control offers: the active ones, and former ones too where `former` says so, marked. */
export function useCategoryOptions({ former = false } = {}) {
  const { data: categories = [] } = useCategories();
  const { t, language } = useTexts();
  return categoryOptions(categories, language, former ? (name) => t('case:formerCategory', { name }) : undefined);
}

/** What belongs to a category; undefined while none is chosen. */
export function useCategoryHint(code: string | undefined): string | undefined {
  const { data: categories = [] } = useCategories();
  const { language } = useTexts();
  return categoryHint(categories, code, language);
}
