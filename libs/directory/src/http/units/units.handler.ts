import { Injectable } from '@nestjs/common';
import { type Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import { hasBlank, type Instant } from '@zhuoluo/kernel';
import { mayFollow } from '../../rules/successors.ts';
import { heldWithin } from '../../store/held-within.ts';
import { namedAnew } from '../../store/former-name.ts';
import { directoryIn } from '../../store/load-directory.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { REGION, UNIT } from '../../store/reference/reference-kinds.ts';
import type { UnitRow } from '../../store/unit.entity.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { UnitAnswer } from '../reference/reference.answers.ts';
import { unitAnswer } from '../reference/unit-of.ts';
import type { Viewer } from '../viewer.ts';
import { OpenWork } from './open-work.ts';
import type { AddUnitRequest, AmendUnitRequest, CloseUnitRequest } from './unit.requests.ts';

/** Units are added, called otherwise, and closed. */
@Injectable()
export class UnitsHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly openWork: OpenWork,
  ) {}

  add(viewer: Viewer, headers: CommandHeaders, body: AddUnitRequest): Promise<Answered<UnitAnswer>> {
    assertFilled(body);
    return this.changes.run(viewer, headers, UNIT, async (change) => {
      const { tier } = await change.get(REGION, body.regionId);
      const row = await change.add(UNIT, {
        ...{ code: body.code, name: body.name, kind: body.kind, regionId: body.regionId, tier },
        ...{ contact: body.contact ?? null, sortOrder: body.sortOrder ?? 0 },
        ...{ closedAt: null, successorId: null, formerNames: [] },
      });
      return { status: 201, body: unitAnswer(row) };
    });
  }

  amend(viewer: Viewer, headers: CommandHeaders, id: string, body: AmendUnitRequest): Promise<Answered<UnitAnswer>> {
    assertFilled(body);
    return this.changes.run(viewer, headers, UNIT, async (change) => {
      const unit = await change.get(UNIT, id);
      const fields = { ...body, ...namedAnew(unit, body.name, change.at) };
      return { status: 200, body: unitAnswer(await change.amend(UNIT, id, headers.ifMatch, fields)) };
    });
  }

  /** Closing rewrites nothing: what the unit left lies with its successor. Without one nothing may be left. */
  close(viewer: Viewer, headers: CommandHeaders, id: string, body: CloseUnitRequest): Promise<Answered<UnitAnswer>> {
    return this.changes.run(viewer, headers, UNIT, async (change) => {
      const { successorId = null, at = change.at } = body;
      const unit = await change.get(UNIT, id);
      assertStands(unit, change.at);
      if (at < change.at) throw invalid({ path: 'at', code: 'in-the-past' });
      if (successorId === null) await this.#assertLeavesNothing(change, unit, at);
      else await assertMayFollow(change, id, successorId, at);
      const row = await change.end(UNIT, id, headers.ifMatch, { closedAt: at, successorId });
      return { status: 200, body: unitAnswer(row) };
    });
  }

  async #assertLeavesNothing(change: ReferenceChange, { id }: UnitRow, at: Instant): Promise<void> {
    // What comes until then cannot be known.
    if (at > change.at) throw invalid({ path: 'successorId', code: 'required' });
    const left = { ...(await this.openWork.of(change.db, id)), ...(await heldWithin(change.db, id)) };
    const facts = Object.fromEntries(Object.entries(left).filter(([, count]) => count > 0));
    if (Object.keys(facts).length > 0) throw new Fault('unit-has-open-work', { facts });
  }
}

function assertStands({ closedAt, successorId }: UnitRow, now: Instant): void {
  if (closedAt !== null && closedAt <= now) throw new Fault('unit-closed', { facts: { successorId } });
}

async function assertMayFollow(change: ReferenceChange, id: string, successorId: string, at: Instant): Promise<void> {
  const { units } = await directoryIn(change.db);
  if (!mayFollow(units, id, successorId, at)) throw invalid({ path: 'successorId', code: 'cannot-follow' });
}

/** Papers print these as they are (rules.md §119). */
function assertFilled({ name, contact }: AmendUnitRequest): void {
  const texts = { name, 'contact.name': contact?.name, 'contact.phone': contact?.phone };
  const blank = Object.entries(texts).filter(([, text]) => text !== undefined && hasBlank(text));
  if (blank.length > 0) throw invalid(...blank.map(([path]) => ({ path, code: 'blank' as const })));
}
