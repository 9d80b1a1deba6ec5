import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { parseDuration, toIso, type Duration } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, type EmptyRequest, invalid } from '@zhuoluo/platform';
import { directoryIn } from '../../store/load-directory.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { STATUTORY_LIMIT } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import type { StatutoryLimitRow } from '../../store/statutory-limit.entity.ts';
import { assertCategories } from '../assert-categories.ts';
import { endNow, rowInForce } from '../changes/end-now.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { listedWhole } from '../listed-whole.ts';
import type { Viewer } from '../viewer.ts';
import type {
  AddStatutoryLimitRequest,
  AmendStatutoryLimitRequest,
  ListStatutoryLimitsRequest,
  StatutoryLimitAnswer,
  StatutoryLimitPage,
} from './statutory-limit.dto.ts';

/** 法定时限 are added, amended and ended; a task keeps the limit it was charged with. */
@Injectable()
export class StatutoryLimitsHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    @InjectPool() private readonly pool: Pool,
  ) {}

  async list(viewer: Viewer, request: ListStatutoryLimitsRequest): Promise<StatutoryLimitPage> {
    const { category, ended = false } = request;
    const rows = (await rowsOfKind(this.pool, STATUTORY_LIMIT))
      .filter((row) => (ended || row.endedAt === null) && (category === undefined || row.category === category))
      .map(answerOf);
    const list = {
      name: 'statutory-limits',
      rows: rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      words: ({ name, code }: StatutoryLimitAnswer) => [name, code],
      sorts: { name: ({ name }: StatutoryLimitAnswer) => name, code: ({ code }: StatutoryLimitAnswer) => code },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<StatutoryLimitAnswer> {
    return answerOf(await rowOfKind(this.pool, STATUTORY_LIMIT, id));
  }

  add(
    viewer: Viewer,
    headers: CommandHeaders,
    { basis = '', ...body }: AddStatutoryLimitRequest,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    if (!CODE.test(body.code)) throw invalid({ path: 'code', code: 'statutory-code' });
    assertNotZero(body.limit);
    return this.changes.run(viewer, headers, STATUTORY_LIMIT, async (change) => {
      await assertCategory(change, body.category);
      const fields = { ...body, basis, endedAt: null };
      return { status: 201, body: answerOf(await change.add(STATUTORY_LIMIT, fields)) };
    });
  }

  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    body: AmendStatutoryLimitRequest,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    if (body.limit !== undefined) assertNotZero(body.limit);
    return this.changes.run(viewer, headers, STATUTORY_LIMIT, async (change) => {
      await rowInForce(change, STATUTORY_LIMIT, id);
      if (body.category !== undefined) await assertCategory(change, body.category);
      return { status: 200, body: answerOf(await change.amend(STATUTORY_LIMIT, id, headers.ifMatch, body)) };
    });
  }

  end(viewer: Viewer, headers: CommandHeaders, id: string, _: EmptyRequest): Promise<Answered<StatutoryLimitAnswer>> {
    return this.changes.run(viewer, headers, STATUTORY_LIMIT, async (change) => {
      return { status: 200, body: answerOf(await endNow(change, STATUTORY_LIMIT, id, headers.ifMatch)) };
    });
  }
}

const CODE = /^[A-Z][A-Z0-9_]{0,49}$/u;

function assertNotZero(limit: Duration): void {
  if (parseDuration(limit).count === 0) throw invalid({ path: 'limit', code: 'duration' });
}

async function assertCategory({ db }: ReferenceChange, category: string): Promise<void> {
  assertCategories(await directoryIn(db), [['category', category]]);
}

function answerOf({
  id,
  version,
  code,
  name,
  category,
  limit,
  basis,
  endedAt,
}: StatutoryLimitRow): StatutoryLimitAnswer {
  return { id, version, code, name, category, limit, basis, endedAt: endedAt === null ? null : toIso(endedAt) };
}
