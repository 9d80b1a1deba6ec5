import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryWords } from '../../shared/case/category-words.ts';
import { RegionName } from '../../shared/manage/reference-rows.tsx';
import type { PostOfUnit } from './posts-kind.tsx';

/** What a post answers for in its unit. */
export function Portfolio({ categories, chains, regions }: PostOfUnit['portfolio']) {
  const { t } = useTexts();
  const categoryWords = useCategoryWords();
  if (categories.length + chains.length + regions.length === 0) return <>{t('manage-posts:wholePortfolio')}</>;
  const words = [...categories.map(categoryWords), ...chains];
  return (
    <>
      {words.join(t('common:listSeparator'))}
      {regions.map((id) => (
        <span key={id}>
          {' '}
          <RegionName id={id} />
        </span>
      ))}
    </>
  );
}
