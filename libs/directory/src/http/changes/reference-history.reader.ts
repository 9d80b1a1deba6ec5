import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { holds } from '@zhuoluo/kernel';
import { DEFAULT_LIMIT, Fault, keyAfter, pageOf, type PageRequest } from '@zhuoluo/platform';
import { type ReferenceEvent, readReferenceHistory } from '../../store/reference/reference-history.ts';
import type { WrittenKind } from '../../store/reference/reference-kind.ts';
import { iso } from '../refs.ts';
import { walk } from '../reference/walk.ts';
import type { Viewer } from '../viewer.ts';
import type { ReferenceEventAnswer, ReferenceHistoryPage } from './reference-history.answer.ts';

/** Who changed a row of reference data, when, and what it was before: for those who may write such rows, and ADMIN. */
@Injectable()
export class ReferenceHistoryReader {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async page(
    viewer: Viewer,
    { name, writers }: WrittenKind,
    id: string,
    request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    const readers = [...new Set([...writers, 'ADMIN' as const])];
    if (!readers.some((role) => holds(viewer.actor, role)))
      throw new Fault('role-missing', { facts: { wanted: readers.join(' ') } });
    const way = walk(`history/${id}`, viewer, request);
    const [before = null] = keyAfter(way) ?? [];
    const limit = (request.limit ?? DEFAULT_LIMIT) + 1;
    const rows = await readReferenceHistory(this.pool, { kind: name, id }, { before, limit });
    return pageOf(way, rows, ({ seq }) => [seq, id], present);
  }
}

function present({ seq, type, at, by, facts, change }: ReferenceEvent): ReferenceEventAnswer {
  const { before = null, after } = change;
  return { seq, type, at: iso(at), by, before, after, facts };
}
