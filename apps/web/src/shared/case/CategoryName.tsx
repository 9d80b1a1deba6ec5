import { useCategoryWords } from './category-words.ts';

/** A category by its name, such as in a cell or a history. */
export function CategoryName({ code }: { readonly code: string }) {
  return useCategoryWords()(code);
}
