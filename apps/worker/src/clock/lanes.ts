import type { RegionLate } from '@zhuoluo/cases/store';

/** Regions dealt out to lanes, the fullest first and each to the lane with the least so far, so that all end about together. */
export function sharesOf(regions: readonly RegionLate[], lanes: number): string[][] {
  const shares = Array.from({ length: lanes }, () => ({ late: 0, regionIds: [] as string[] }));
  for (const { regionId, late } of [...regions].sort((a, b) => b.late - a.late)) {
    const least = shares.reduce((a, b) => (b.late < a.late ? b : a));
    least.late += late;
    least.regionIds.push(regionId);
  }
  return shares.map(({ regionIds }) => regionIds);
}

/**
 * Each lane takes batch after batch of its own regions, until one was not whole. None helps another that has more left: an
 * office's numbers are in the order of its limits because one lane alone allots them.
 *
 * @param batch takes one of these regions and says whether it was whole
 */
export async function sweptInLanes(
  shares: readonly (readonly string[])[],
  batch: (regionIds: readonly string[]) => Promise<boolean>,
): Promise<void> {
  await Promise.all(
    shares.map(async (regionIds) => {
      while (await batch(regionIds));
    }),
  );
}
