import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { CATEGORIES, type Category, parseDuration, toIso, type Duration } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, type EmptyRequest, invalid } from '@zhuoluo/platform';
import { STATUTORY_LIMIT } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import type { StatutoryLimitRow } from '../../store/statutory-limit.entity.ts';
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
    { category, basis = '', ...body }: AddStatutoryLimitRequest,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    if (!CODE.test(body.code)) throw invalid({ path: 'code', code: 'statutory-code' });
    assertSound({ category, limit: body.limit });
    return this.changes.run(viewer, headers, STATUTORY_LIMIT, async (change) => {
      const fields = { ...body, category: category as Category, basis, endedAt: null };
      return { status: 201, body: answerOf(await change.add(STATUTORY_LIMIT, fields)) };
    });
  }

  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { category, ...body }: AmendStatutoryLimitRequest,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    assertSound({ category, limit: body.limit });
    return this.changes.run(viewer, headers, STATUTORY_LIMIT, async (change) => {
      await rowInForce(change, STATUTORY_LIMIT, id);
      const fields = { ...body, ...(category !== undefined && { category: category as Category }) };
      return { status: 200, body: answerOf(await change.amend(STATUTORY_LIMIT, id, headers.ifMatch, fields)) };
    });
  }

  end(viewer: Viewer, headers: CommandHeaders, id: string, _: EmptyRequest): Promise<Answered<StatutoryLimitAnswer>> {
    return this.changes.run(viewer, headers, STATUTORY_LIMIT, async (change) => {
      return { status: 200, body: answerOf(await endNow(change, STATUTORY_LIMIT, id, headers.ifMatch)) };
    });
  }
}

const CODE = /^[A-Z][A-Z0-9_]{0,49}$/u;

function assertSound({
  category,
  limit,
}: {
  readonly category?: string | undefined;
  readonly limit?: Duration | undefined;
}): void {
  if (category !== undefined && !CATEGORIES.some((known) => known === category))
    throw invalid({ path: 'category', code: 'unknown' });
  if (limit !== undefined && parseDuration(limit).count === 0) throw invalid({ path: 'limit', code: 'duration' });
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
