import { Injectable } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import type { Instant, Tier } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import type { AssignmentRow } from '../../store/assignment.entity.ts';
import { assignmentsAfter, servingPost } from '../../store/assignments-after.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import type { PartyRow } from '../../store/party.entity.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { ASSIGNMENT, PARTY } from '../../store/reference/reference-kinds.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { assertWritesOf } from '../may-write-of.ts';
import type { Viewer } from '../viewer.ts';
import type {
  AddAssignmentRequest,
  AmendAssignmentRequest,
  AssignmentAnswer,
  EndAssignmentRequest,
} from './assignment.dto.ts';
import { AssignmentsQuery } from './assignments.query.ts';

interface Served {
  readonly party: PartyRow;
  readonly postId: string;
  readonly tier: Tier;
}

/** 包联: a post begins to serve a party, another takes over, or the service ends. */
@Injectable()
export class AssignmentsHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly query: AssignmentsQuery,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  /** Who serves the party in this tier at that instant ends then: no instant is without a liaison, and none has two. */
  add(viewer: Viewer, headers: CommandHeaders, body: AddAssignmentRequest): Promise<Answered<AssignmentAnswer>> {
    return this.#run(viewer, headers, async (change) => {
      const party = await this.#party(viewer, change, body.partyId);
      const served = await serving(change, party, body.postId, body.tier);
      const from = body.from ?? change.at;
      if (from < change.at) throw invalid({ path: 'from', code: 'in-the-past' });
      const { id } = await takeOver(change, served, from);
      return { status: 201, id };
    });
  }

  /** Another post takes over now; what was stays on record. */
  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { postId }: AmendAssignmentRequest,
  ): Promise<Answered<AssignmentAnswer>> {
    return this.#run(viewer, headers, async (change) => {
      const assignment = await this.#standing(viewer, change, headers, id);
      if (postId === undefined || postId === assignment.postId) return { status: 200, id };
      const party = await change.get(PARTY, assignment.partyId);
      const served = await serving(change, party, postId, assignment.tier);
      const next = await takeOver(change, served, Math.max(change.at, assignment.beganAt));
      return { status: 200, id: next.id };
    });
  }

  end(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { at }: EndAssignmentRequest,
  ): Promise<Answered<AssignmentAnswer>> {
    return this.#run(viewer, headers, async (change) => {
      const { beganAt } = await this.#standing(viewer, change, headers, id);
      const endedAt = at ?? Math.max(change.at, beganAt);
      if (endedAt < Math.max(change.at, beganAt)) throw invalid({ path: 'at', code: 'in-the-past' });
      await change.end(ASSIGNMENT, id, headers.ifMatch, { endedAt });
      return { status: 200, id };
    });
  }

  #run(
    viewer: Viewer,
    headers: CommandHeaders,
    work: (change: ReferenceChange) => Promise<{ readonly status: number; readonly id: string }>,
  ): Promise<Answered<AssignmentAnswer>> {
    return this.changes.run(viewer, headers, ASSIGNMENT, async (change) => {
      const { status, id } = await work(change);
      return { status, body: await this.query.one(viewer, id, change.db) };
    });
  }

  async #party({ acting }: Viewer, change: ReferenceChange, id: string): Promise<PartyRow> {
    const party = await change.get(PARTY, id);
    const { directory } = await this.references.current();
    assertWritesOf(acting, party.regionId, directory);
    if (party.endedAt !== null && party.endedAt <= change.at) throw new Fault('already-ended');
    return party;
  }

  async #standing(
    viewer: Viewer,
    change: ReferenceChange,
    { ifMatch }: CommandHeaders,
    id: string,
  ): Promise<AssignmentRow> {
    await this.query.one(viewer, id);
    const assignment = await change.get(ASSIGNMENT, id);
    await this.#party(viewer, change, assignment.partyId);
    if (ifMatch !== null && ifMatch !== assignment.version) throw new Fault('stale-version');
    if (assignment.endedAt !== null && assignment.endedAt <= change.at) throw new Fault('already-ended');
    return assignment;
  }
}

/** @throws Fault where the post is none of a liaison, or of another county */
async function serving(
  change: ReferenceChange,
  party: PartyRow,
  postId: string,
  asked: Tier | undefined,
): Promise<Served> {
  const post = await servingPost(change.db, postId);
  if (post === null) throw invalid({ path: 'postId', code: 'unknown' });
  if (!post.roles.includes('LIAISON')) throw new Fault('post-no-liaison');
  if (post.tier === 'COUNTY' && post.regionId !== party.regionId) throw new Fault('unit-of-another-county');
  return { party, postId, tier: asked ?? post.tier };
}

async function takeOver(
  change: ReferenceChange,
  { party, postId, tier }: Served,
  from: Instant,
): Promise<AssignmentRow> {
  for (const before of await assignmentsAfter(change.db, { partyId: party.id, tier }, from)) {
    if (before.beganAt > from) throw new Fault('assignment-ahead', { facts: { from: before.beganAt } });
    if (before.postId === postId) throw new Fault('already-taken');
    await change.end(ASSIGNMENT, before.id, null, { endedAt: from });
  }
  return change.add(ASSIGNMENT, { partyId: party.id, postId, tier, beganAt: from, endedAt: null });
}
