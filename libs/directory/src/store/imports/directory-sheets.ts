import { toIso } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import { ASSIGNMENTS_SHEET, type AssignmentSheetRow } from '../../rules/imports/assignments.sheet.ts';
import { PARTIES_SHEET, type PartySheetRow } from '../../rules/imports/parties.sheet.ts';
import { UNITS_SHEET, type UnitSheetRow } from '../../rules/imports/units.sheet.ts';
import { assignmentsAfter, servingPost } from '../assignments-after.ts';
import { PartyEntity } from '../party.entity.ts';
import { ASSIGNMENT, PARTY, UNIT } from '../reference/reference-kinds.ts';
import { UnitEntity } from '../unit.entity.ts';
import { PEOPLE_IMPORT } from './people-import.ts';
import type { RowChange, SheetImport } from './sheet-import.ts';

/** By code: an amended row keeps what the sheet does not speak of. */
const PARTIES_IMPORT: SheetImport<PartySheetRow> = {
  rules: PARTIES_SHEET,
  async apply(change, row) {
    const known = await change.manager.findOneBy(PartyEntity, { code: row.code });
    if (!known) return added(change.add(PARTY, { ...row, registeredAt: change.at, endedAt: null }));
    return amended(known, await change.amend(PARTY, known.id, null, row));
  },
};

const UNITS_IMPORT: SheetImport<UnitSheetRow> = {
  rules: UNITS_SHEET,
  async apply(change, { sortOrder, ...row }) {
    const known = await change.manager.findOneBy(UnitEntity, { code: row.code });
    if (known) {
      const order = sortOrder === null ? {} : { sortOrder };
      return amended(known, await change.amend(UNIT, known.id, null, { ...row, ...order }));
    }
    const last = (await change.manager.maximum(UnitEntity, 'sortOrder', { regionId: row.regionId })) ?? 0;
    return added(
      change.add(UNIT, {
        ...row,
        contact: null,
        closedAt: null,
        successorId: null,
        formerNames: [],
        sortOrder: sortOrder ?? last + 1,
      }),
    );
  },
};

/** A party has one liaison of a tier: one that the sheet names in place of another ends the other's assignment. */
const ASSIGNMENTS_IMPORT: SheetImport<AssignmentSheetRow> = {
  rules: ASSIGNMENTS_SHEET,
  async apply(change, { partyId, postId }) {
    const { tier } = (await servingPost(change.db, postId))!;
    const running = await assignmentsAfter(change.db, { partyId, tier }, change.at);
    const ahead = running.find(({ beganAt }) => beganAt > change.at);
    if (running.some((one) => one.postId === postId)) return 'unchanged';
    if (ahead) throw new Fault('assignment-ahead', { facts: { from: toIso(ahead.beganAt) } });
    for (const one of running) await change.end(ASSIGNMENT, one.id, null, { endedAt: change.at });
    await change.add(ASSIGNMENT, { partyId, postId, tier, beganAt: change.at, endedAt: null });
    return running.length > 0 ? 'amended' : 'added';
  },
};

async function added(adding: Promise<unknown>): Promise<RowChange> {
  await adding;
  return 'added';
}

function amended(before: { readonly version: number }, after: { readonly version: number }): RowChange {
  return before.version === after.version ? 'unchanged' : 'amended';
}

/** The sheets of this module's rows, in the order in which an empty system takes them. */
export const DIRECTORY_SHEETS: readonly SheetImport[] = [
  UNITS_IMPORT,
  PEOPLE_IMPORT,
  PARTIES_IMPORT,
  ASSIGNMENTS_IMPORT,
];
