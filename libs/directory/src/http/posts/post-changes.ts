import { Injectable } from '@nestjs/common';
import { hasBlank } from '@zhuoluo/kernel';
import { Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import { isClosed } from '../../rules/successors.ts';
import { directoryIn } from '../../store/load-directory.ts';
import type { Portfolio } from '../../store/post.entity.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { POST, UNIT } from '../../store/reference/reference-kinds.ts';
import { usesOfPost } from '../../store/tenures.ts';
import { assertCategories } from '../assert-categories.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { Viewer } from '../viewer.ts';
import type { UnitPostAnswer } from './post.answers.ts';
import type { AddPostRequest, AmendPostRequest } from './post.requests.ts';
import { PostsQuery } from './posts.query.ts';

/** The whole of what the unit does. */
const WHOLE = { categories: [], chains: [], regions: [] };

/** Posts are set up, amended and closed; who holds them is another matter. */
@Injectable()
export class PostChanges {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly posts: PostsQuery,
  ) {}

  async add(viewer: Viewer, body: AddPostRequest, headers: CommandHeaders): Promise<Answered<UnitPostAnswer>> {
    const { portfolio = WHOLE, superiorPostId = null, sortOrder = 0, ...rest } = body;
    const done = await this.changes.run(viewer, headers, POST, async (change) => {
      assertTitle(body.title);
      await assertOpen(change, body.unitId);
      await assertPortfolio(change, portfolio);
      const fields = { ...rest, portfolio, superiorPostId, sortOrder, partyId: null, endedAt: null };
      const { id } = await change.add(POST, fields);
      return { status: 201, body: { id } };
    });
    return this.#answered(done);
  }

  async amend(
    viewer: Viewer,
    id: string,
    body: AmendPostRequest,
    headers: CommandHeaders,
  ): Promise<Answered<UnitPostAnswer>> {
    const done = await this.changes.run(viewer, headers, POST, async (change) => {
      if (body.title !== undefined) assertTitle(body.title);
      if (body.superiorPostId === id) throw invalid({ path: 'superiorPostId', code: 'not-allowed-here' });
      if (body.portfolio !== undefined) await assertPortfolio(change, body.portfolio);
      await change.amend(POST, id, headers.ifMatch, given(body));
      return { status: 200, body: { id } };
    });
    return this.#answered(done);
  }

  /** Refused whole while somebody holds it, or anything names it. */
  async close(viewer: Viewer, id: string, headers: CommandHeaders): Promise<Answered<UnitPostAnswer>> {
    const done = await this.changes.run(viewer, headers, POST, async (change) => {
      const { endedAt } = await change.get(POST, id);
      const uses = await usesOfPost(change.db, id);
      if (Object.values(uses).some((count) => count > 0)) throw new Fault('post-in-use', { facts: { ...uses } });
      if (endedAt === null) await change.end(POST, id, headers.ifMatch, { endedAt: change.at });
      return { status: 200, body: { id } };
    });
    return this.#answered(done);
  }

  async #answered({ status, body: { id } }: Answered<{ readonly id: string }>): Promise<Answered<UnitPostAnswer>> {
    return new Answered(status, await this.posts.one(id), status === 201 ? { Location: `/api/v1/posts/${id}` } : {});
  }
}

/** A closed unit has the posts that it had. */
async function assertOpen(change: ReferenceChange, unitId: string): Promise<void> {
  const unit = await change.manager.getRepository(UNIT.entity).findOneBy({ id: unitId });
  if (unit === null || isClosed(unit, change.at)) throw invalid({ path: 'unitId', code: 'unknown' });
}

/** Papers print it. */
function assertTitle(title: string): void {
  if (hasBlank(title)) throw invalid({ path: 'title', code: 'blank' });
}

async function assertPortfolio({ db }: ReferenceChange, { categories }: Pick<Portfolio, 'categories'>): Promise<void> {
  if (categories.length === 0) return;
  const named = categories.map((code, i) => [`portfolio.categories.${i}`, code] as const);
  assertCategories(await directoryIn(db), named);
}

function given({ title, roles, rank, portfolio, superiorPostId, sortOrder }: AmendPostRequest) {
  const fields = { title, roles, rank, portfolio, superiorPostId, sortOrder };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<PostFields>;
}

type PostFields = Required<AmendPostRequest>;
