import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { CATEGORIES } from './categories-kind.tsx';

/** What difficulties are about. */
export function ManageCategoriesPage() {
  return <ManagePage kind={CATEGORIES} />;
}
