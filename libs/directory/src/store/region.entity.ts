import type { Offices, Region } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { document, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';
import { formerNameOf, type FormerNameRow } from './unit.entity.ts';

/** A region as stored: the units that hold its offices stand beside its own fields. */
export interface RegionRow extends Omit<Region, 'offices' | 'formerNames'>, ReferenceRow {
  readonly shortName: string;
  /** Null for a park, which has none. */
  readonly adminCode: string | null;
  readonly dispatchEnterpriseId: string;
  readonly dispatchProjectId: string;
  readonly supervisionId: string;
  readonly governmentId: string;
  /** 12345: the city's alone. */
  readonly hotlineId: string | null;
  /** 区号 of its telephone numbers: the city's alone. */
  readonly areaCode: string | null;
  readonly formerNames: readonly FormerNameRow[];
}

export const RegionEntity = new EntitySchema<RegionRow>({
  name: 'region',
  columns: {
    id: key(uuid),
    code: text,
    name: text,
    shortName: text,
    tier: text,
    parentId: orNull(uuid),
    adminCode: orNull(text),
    docCode: text,
    dispatchEnterpriseId: uuid,
    dispatchProjectId: uuid,
    supervisionId: uuid,
    governmentId: uuid,
    hotlineId: orNull(uuid),
    areaCode: orNull(text),
    casePrefix: orNull(text),
    ...KEPT,
    formerNames: { ...document, default: [] },
  } satisfies Columns<RegionRow>,
});

export function regionOf(row: RegionRow): Region {
  const offices: Offices = {
    dispatchEnterprise: row.dispatchEnterpriseId,
    dispatchProject: row.dispatchProjectId,
    supervision: row.supervisionId,
    government: row.governmentId,
  };
  const { id, code, name, tier, parentId, docCode, casePrefix } = row;
  return {
    id,
    code,
    name,
    tier,
    parentId,
    docCode,
    casePrefix,
    offices,
    formerNames: row.formerNames.map(formerNameOf),
  };
}
