import { Injectable } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import type { PartyRow } from '../../store/party.entity.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { ASSIGNMENT, PARTY } from '../../store/reference/reference-kinds.ts';
import { assignmentsAfter } from '../../store/assignments-after.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { assertWritesOf } from '../may-write-of.ts';
import { CaseReach } from '../reference/case-reach.ts';
import type { Viewer } from '../viewer.ts';
import type { PartyAnswer } from './party.answers.ts';
import type { AddPartyRequest, AmendPartyRequest, EndPartyRequest } from './party.requests.ts';
import { PartiesQuery } from './parties.query.ts';

/** Parties are registered, amended and ended, each in the region of the office that writes. */
@Injectable()
export class PartiesHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly query: PartiesQuery,
    private readonly reach: CaseReach,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  add(viewer: Viewer, headers: CommandHeaders, body: AddPartyRequest): Promise<Answered<PartyAnswer>> {
    const { aboveScale = false, chainLeader = false, stage = null, contact, ...said } = body;
    assertStage(body.kind, stage);
    return this.#run(viewer, headers, async (change) => {
      await this.#assertWritesOf(viewer, body.regionId);
      const { id } = await change.add(PARTY, {
        ...said,
        ...{ aboveScale, chainLeader, stage, contact: { ...contact } },
        ...{ registeredAt: change.at, endedAt: null },
      });
      return { status: 201, id };
    });
  }

  async amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { contact, ...fields }: AmendPartyRequest,
  ): Promise<Answered<PartyAnswer>> {
    await this.query.one(viewer, id);
    return this.#run(viewer, headers, async (change) => {
      const party = await change.get(PARTY, id);
      for (const regionId of [party.regionId, fields.regionId ?? party.regionId])
        await this.#assertWritesOf(viewer, regionId);
      assertStage(party.kind, fields.stage ?? party.stage);
      await change.amend(PARTY, id, headers.ifMatch, { ...fields, ...(contact && { contact: { ...contact } }) });
      return { status: 200, id };
    });
  }

  /** With it ends who serves the party. Refused while a case of it is open, which somebody has to go on with. */
  async end(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { at }: EndPartyRequest,
  ): Promise<Answered<PartyAnswer>> {
    await this.query.one(viewer, id);
    return this.#run(viewer, headers, async (change) => {
      const party = await change.get(PARTY, id);
      await this.#assertWritesOf(viewer, party.regionId);
      const endedAt = at ?? change.at;
      assertEnds(party, endedAt, change.at);
      const openCases = await this.reach.openOfParty(change.db, id);
      if (openCases > 0) throw new Fault('party-has-open-cases', { facts: { openCases } });
      for (const { id: assignmentId, beganAt } of await assignmentsAfter(change.db, { partyId: id }, endedAt))
        await change.end(ASSIGNMENT, assignmentId, null, { endedAt: Math.max(endedAt, beganAt) });
      await change.end(PARTY, id, headers.ifMatch, { endedAt });
      return { status: 200, id };
    });
  }

  /** Answers with the party as the caller sees it after the change. */
  #run(
    viewer: Viewer,
    headers: CommandHeaders,
    work: (change: ReferenceChange) => Promise<{ readonly status: number; readonly id: string }>,
  ): Promise<Answered<PartyAnswer>> {
    return this.changes.run(viewer, headers, PARTY, async (change) => {
      const { status, id } = await work(change);
      return { status, body: await this.query.one(viewer, id, change.db) };
    });
  }

  async #assertWritesOf({ acting }: Viewer, regionId: string): Promise<void> {
    const { directory } = await this.references.current();
    if (!directory.regions.some(({ id }) => id === regionId)) throw invalid({ path: 'regionId', code: 'unknown' });
    assertWritesOf(acting, regionId, directory);
  }
}

function assertStage(kind: PartyRow['kind'], stage: PartyRow['stage']): void {
  if (kind === 'ENTERPRISE' && stage !== null) throw invalid({ path: 'stage', code: 'not-allowed-here' });
}

function assertEnds({ endedAt, registeredAt }: PartyRow, at: Instant, now: Instant): void {
  if (endedAt !== null && endedAt <= now) throw new Fault('already-ended');
  if (at < registeredAt) throw invalid({ path: 'at', code: 'in-the-past' });
}
