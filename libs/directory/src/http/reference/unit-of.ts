import { toIso } from '@zhuoluo/kernel';
import type { ReferenceRow } from '../../store/reference/reference-kind.ts';
import type { UnitRow } from '../../store/unit.entity.ts';
import type { UnitAnswer } from './reference.answers.ts';

export function unitAnswer(row: UnitRow & ReferenceRow): UnitAnswer {
  const { id, version, code, name, kind, tier, regionId, contact, sortOrder, closedAt, successorId, formerNames } = row;
  return {
    ...{ id, version, code, name, kind, tier, regionId, contact, sortOrder, successorId },
    closedAt: closedAt === null ? null : toIso(closedAt),
    formerNames: [...formerNames],
  };
}
