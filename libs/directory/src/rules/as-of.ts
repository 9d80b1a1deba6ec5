import type { Instant } from '@zhuoluo/kernel';
import type { DirectoryData, FormerName } from './directory-data.ts';

interface Named {
  readonly name: string;
  readonly formerNames?: readonly FormerName[];
}

/** When a name or a text was next given up, or a unit closed, after an instant and until `now`; null where nothing was. */
export function firstChangeAfter(data: DirectoryData, at: Instant, now: Instant): Instant | null {
  const { units, regions, documentTexts = [] } = data;
  const changes = [
    ...[...units, ...regions].flatMap(({ formerNames = [] }) => formerNames.map(({ until }) => until)),
    ...documentTexts.flatMap(({ formerLines }) => formerLines.map(({ until }) => until)),
    ...units.flatMap(({ closedAt }) => closedAt ?? []),
  ].filter((change) => at < change && change <= now);
  return changes.length === 0 ? null : Math.min(...changes);
}

/** The directory's data with the names and texts of an instant, and the units that stood then. */
export function dataAsOf(data: DirectoryData, at: Instant): DirectoryData {
  const { units, regions, documentTexts = [] } = data;
  return {
    ...data,
    at,
    units: units.map((unit) => named(unit, at)),
    regions: regions.map((region) => named(region, at)),
    documentTexts: documentTexts.map(({ code, lines, formerLines }) => {
      const former = formerLines.find(({ until }) => at < until);
      return { code, lines: former ? former.lines : lines, formerLines: [] };
    }),
  };
}

function named<T extends Named>(one: T, at: Instant): T {
  const former = one.formerNames?.find(({ until }) => at < until);
  return { ...one, name: former?.name ?? one.name, formerNames: [] };
}
