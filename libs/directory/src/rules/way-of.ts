import type { Category, Level, PartyKind } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';
import type { RoutedUnits } from './routing-table.ts';

/** Where the routing table sends the cases of a category at a level; null waits for the dispatcher (rules.md §46). */
export interface Way {
  readonly category: Category;
  readonly level: Exclude<Level, 'ON_SITE'>;
  readonly to: RoutedUnits | null;
}

/** Where cases of a region's parties would go, by active category and level. */
export function waysOf(
  directory: Directory,
  { regionId, kind }: { readonly regionId: string; readonly kind: PartyKind },
): Way[] {
  const { tier } = directory.region(regionId);
  return directory.activeCategories.flatMap(({ code: category }) =>
    (['DEPARTMENT', 'COUNTY', 'CITY'] as const)
      // A city's own parties skip the county (rules.md §5).
      .filter((level) => tier === 'COUNTY' || level !== 'COUNTY')
      .map((level) => ({ category, level, to: directory.route(category, level, tier, regionId, kind) })),
  );
}
