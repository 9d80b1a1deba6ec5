import { regionOf, type RegionRow } from '../../store/region.entity.ts';
import type { RegionAnswer } from '../reference/reference.answers.ts';

/** A region with its offices as they are named, and its version. */
export function regionAnswer(row: RegionRow & { readonly version: number }): RegionAnswer {
  const { id, code, name, tier, parentId, docCode, offices } = regionOf(row);
  const { shortName, adminCode, areaCode, casePrefix, hotlineId, version } = row;
  return {
    ...{ id, version, code, name, shortName, adminCode, tier, parentId, docCode, areaCode, casePrefix },
    offices: { ...offices, hotline: hotlineId },
  };
}
