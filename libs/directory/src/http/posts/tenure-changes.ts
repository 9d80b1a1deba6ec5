import { Injectable } from '@nestjs/common';
import { InjectReferences, type Queryable } from '@zhuoluo/database';
import { hasBlank, type Instant } from '@zhuoluo/kernel';
import { Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { POST, STAND_IN, TENURE } from '../../store/reference/reference-kinds.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import type { StandInRow } from '../../store/stand-in.entity.ts';
import type { TenureRow } from '../../store/tenure.entity.ts';
import { actsIn, heldAt } from '../../store/tenures.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { Viewer } from '../viewer.ts';
import { beginTenure } from './begin-tenure.ts';
import type { StandInAnswer, TenureAnswer, TransferAnswer } from './post.answers.ts';
import type { AddStandInRequest, BeginTenureRequest, EndRequest, TransferRequest } from './post.requests.ts';
import { standInOf, tenureOf } from './posts.query.ts';

/** Clocks of browsers differ by as much: what is meant as now is taken as now. */
const SKEW_MS = 60_000;

/** Who holds which post, from when until when: an instant may lie ahead, none behind. */
@Injectable()
export class TenureChanges {
  constructor(
    private readonly changes: ReferenceChanges,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async begin(
    viewer: Viewer,
    postId: string,
    { personId, from }: BeginTenureRequest,
    headers: CommandHeaders,
  ): Promise<Answered<TenureAnswer>> {
    const done = await this.changes.run(viewer, headers, TENURE, async (change) => ({
      status: 201,
      body: await beginTenure(change, postId, personId, instantIn(change, from, 'from')),
    }));
    const { directory } = await this.references.current();
    return new Answered(done.status, tenureOf(done.body, directory, null));
  }

  async end(viewer: Viewer, id: string, { at }: EndRequest, headers: CommandHeaders): Promise<Answered<TenureAnswer>> {
    const done = await this.changes.run(viewer, headers, TENURE, async (change) => ({
      status: 200,
      body: await end(change, id, instantIn(change, at, 'at'), headers.ifMatch),
    }));
    const { directory } = await this.references.current();
    return new Answered(done.status, tenureOf(done.body, directory, null));
  }

  /** One act at one instant. Drafts, tasks and what waits for a signature stay with the unit and the post. */
  async transfer(
    viewer: Viewer,
    personId: string,
    { toPostId, at, fromPostId, handOver }: TransferRequest,
    headers: CommandHeaders,
  ): Promise<Answered<TransferAnswer>> {
    const done = await this.changes.run(viewer, headers, TENURE, async (change) => {
      const instant = instantIn(change, at, 'at');
      const facts = handOver === undefined ? {} : { handOver };
      const left = await leftBy(change.db, personId, instant, fromPostId);
      const ended = left === null ? null : await end(change, left, instant, null, facts);
      return { status: 200, body: { ended, began: await beginTenure(change, toPostId, personId, instant, facts) } };
    });
    const { directory } = await this.references.current();
    const { ended, began } = done.body;
    return new Answered(done.status, {
      ended: ended && tenureOf(ended, directory, handOver ?? null),
      began: tenureOf(began, directory, null),
    });
  }

  async standIn(
    viewer: Viewer,
    postId: string,
    body: AddStandInRequest,
    headers: CommandHeaders,
  ): Promise<Answered<StandInAnswer>> {
    const done = await this.changes.run(viewer, headers, STAND_IN, async (change) => ({
      status: 201,
      body: await standIn(change, postId, body),
    }));
    const { directory } = await this.references.current();
    return new Answered(done.status, standInOf(done.body, directory));
  }

  async endStandIn(
    viewer: Viewer,
    id: string,
    { at }: EndRequest,
    headers: CommandHeaders,
  ): Promise<Answered<StandInAnswer>> {
    const done = await this.changes.run(viewer, headers, STAND_IN, async (change) => {
      const instant = instantIn(change, at, 'at');
      const { beganAt, endedAt } = await change.get(STAND_IN, id);
      if (endedAt <= instant) throw new Fault('already-ended');
      const fields = { endedAt: Math.max(instant, beganAt) };
      return { status: 200, body: await change.end(STAND_IN, id, headers.ifMatch, fields) };
    });
    const { directory } = await this.references.current();
    return new Answered(done.status, standInOf(done.body, directory));
  }
}

function instantIn({ at: now }: ReferenceChange, asked: Instant | undefined, path: string): Instant {
  if (asked === undefined) return now;
  if (asked < now - SKEW_MS) throw invalid({ path, code: 'past' });
  return Math.max(asked, now);
}

async function end(
  change: ReferenceChange,
  id: string,
  at: Instant,
  ifMatch: number | null,
  facts: object = {},
): Promise<TenureRow> {
  const { beganAt, endedAt } = await change.get(TENURE, id);
  if (endedAt !== null && endedAt <= at) throw new Fault('already-ended');
  // One that has not begun yet is never held.
  return change.end(TENURE, id, ifMatch, { endedAt: Math.max(at, beganAt) }, facts);
}

/** The tenure that a person leaves at an instant; null where they hold none. @throws Fault which-post where it could be one of several */
async function leftBy(
  db: Queryable,
  personId: string,
  at: Instant,
  fromPostId: string | undefined,
): Promise<string | null> {
  const held = await heldAt(db, personId, at);
  if (fromPostId === undefined) {
    if (held.length > 1) throw new Fault('which-post', { facts: { posts: held.length } });
    return held[0]?.id ?? null;
  }
  const left = held.find(({ postId }) => postId === fromPostId);
  if (!left) throw invalid({ path: 'fromPostId', code: 'unknown' });
  return left.id;
}

async function standIn(change: ReferenceChange, postId: string, body: AddStandInRequest): Promise<StandInRow> {
  const { personId, to: endedAt, document = null } = body;
  const kinds = [...new Set(body.kinds)];
  const beganAt = instantIn(change, body.from, 'from');
  const post = await change.get(POST, postId);
  if (post.endedAt !== null) throw new Fault('already-ended');
  if (kinds.length === 0) throw invalid({ path: 'kinds', code: 'required' });
  if (endedAt <= beganAt) throw invalid({ path: 'to', code: 'before-begin' });
  // Papers print it.
  if (kinds.includes('SIGN') && document === null) throw invalid({ path: 'document', code: 'required' });
  if (document !== null && hasBlank(document)) throw invalid({ path: 'document', code: 'blank' });
  const { holds, stands } = await actsIn(change.db, postId, personId, { beganAt, endedAt, kinds });
  if (holds) throw new Fault('stands-in-for-self');
  if (stands) throw new Fault('stands-in-already');
  return change.add(STAND_IN, { postId, personId, kinds, document, beganAt, endedAt });
}
