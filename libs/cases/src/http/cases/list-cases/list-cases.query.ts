import { Injectable } from '@nestjs/common';
import { daysLate, isOverdue, type RunningLimit } from '../../../rules/case/view.ts';
import type { Case } from '../../../rules/case/case.ts';
import { BESIDE_KINDS } from '../../../rules/case/states.ts';
import type { Clock } from '../../../rules/case/clock.ts';
import type { Context } from '../../../rules/case/context.ts';
import type { PartyKind } from '@zhuoluo/kernel';
import { among, type Pool, Params, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { References, ReferenceStore } from '@zhuoluo/regulation/store';
import type { CaseListItem } from '../../answers/case.answer.ts';
import { liaisonOf } from '../../answers/liaison-of.ts';
import { dueReasonOf, remainingOfLimit, seesInternals } from '../../answers/present.ts';
import { assertCategories, iso, regionRef, unitOfWork, type Viewer } from '@zhuoluo/directory/http';
import { keyAfter, DEFAULT_LIMIT, pageOf, type Page } from '@zhuoluo/platform';
import { blindToColours } from './blind-to-colours.ts';
import type { ListCasesRequest } from './list-cases.request.ts';
import { listCasesSql, orderOf } from './list-cases.sql.ts';
import { searchWay } from '../../access/search-way.ts';

type Row = Pick<
  Case,
  | 'id'
  | 'caseNo'
  | 'version'
  | 'state'
  | 'level'
  | 'urgency'
  | 'category'
  | 'title'
  | 'regionId'
  | 'unitId'
  | 'liaisonId'
  | 'liaisonUnitId'
  | 'openedAt'
  | 'dueAt'
  | 'colour'
  | 'endedAt'
  | 'endedAs'
  | 'policyVersion'
  | 'partyId'
  | 'partyKind'
> & { readonly partyName: string; readonly servedBy: string | null };

/** The limit, `k`, within which an office decides what the lead asks. */
const OF_LEADS_REQUEST = `k.kind = 'DECIDE' AND EXISTS (
  SELECT FROM case_request r JOIN task lead ON lead.id = r.task_id AND lead.role = 'LEAD'
  WHERE r.case_id = k.case_id AND r.clock_id = k.id)`;

/** What runs for the cases of a page: a limit's text is not in the case's own row. */
const RUNNING = {
  name: 'list-cases-running',
  text: `
    SELECT k.case_id AS "caseId", k.due_at AS "dueAt", k."limit", k.remaining_seconds AS "remainingSeconds",
      k.recheck_at AS "recheckAt"
    FROM clock k LEFT JOIN task t ON t.id = k.task_id AND k.ladder = 'task/' || t.id
    WHERE k.case_id = ANY($1::uuid[]) AND k.state = 'RUNNING' AND (k.due_at IS NOT NULL
      OR k.recheck_at IS NOT NULL AND NOT ${among('k.kind', BESIDE_KINDS)} AND (k.ladder LIKE 'stage/%' OR t.role = 'LEAD' OR ${OF_LEADS_REQUEST}))`,
};

type Running = Pick<Clock, 'caseId'> & RunningLimit;

/** The limit by which a case stands due now (rules.md §28). */
type LimitOf = (row: Row) => RunningLimit | undefined;

/** What the caller may see of the cases, a page at a time. */
@Injectable()
export class ListCasesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, request: ListCasesRequest): Promise<Page<CaseListItem>> {
    const { limit = DEFAULT_LIMIT } = request;
    const colours = seesInternals(actor);
    if (request.colour && !colours) return { items: [], nextCursor: null };
    const { key } = orderOf(request.sort);
    const walk = { list: 'cases', personId: actor.personId, request };
    const after = keyAfter(walk);
    const now = Date.now();
    const { directory } = await this.references.current();
    assertCategories(
      directory,
      (request.category ?? []).map((code) => ['category', code] as const),
    );
    const params = new Params();
    const reader = { actor, scope, directory };
    const way = request.q === undefined ? null : await searchWay(request.q, limit + 1, this.pool);
    const text = listCasesSql(colours ? request : blindToColours(request), way, reader, now, after, limit, params);
    const { rows } = await this.pool.query<Row>(text, params.values);
    const limitOf = await this.#limits(rows);
    // Not older than the rows: what they name may have come meanwhile.
    const references = await this.references.current();
    return pageOf(
      walk,
      rows,
      (row) => [row[key], row.id],
      (row) => itemOf(row, references, now, colours, limitOf),
    );
  }

  async #limits(cases: readonly Row[]): Promise<LimitOf> {
    const open = cases.filter((row) => row.endedAt === null).map((row) => row.id);
    if (open.length === 0) return () => undefined;
    const { rows } = await this.pool.query<Running>({ ...RUNNING, values: [open] });
    const ofCase = Map.groupBy(rows, (running) => running.caseId);
    return (row) => ofCase.get(row.id)?.find((running) => running.dueAt === row.dueAt);
  }
}

function itemOf(row: Row, references: References, now: number, colours: boolean, limitOf: LimitOf): CaseListItem {
  const { directory } = references;
  const ctx: Pick<Context, 'directory'> = { directory };
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
  const running = limitOf(row);
  return {
    id: row.id,
    caseNo: row.caseNo,
    version: row.version,
    state: row.state,
    level: row.level,
    urgency: row.urgency,
    category: row.category,
    title: row.title,
    party: {
      id: row.partyId,
      kind: row.partyKind satisfies PartyKind,
      name: row.partyName,
      region: regionRef(ctx, row.regionId),
    },
    unit: unitOfWork(ctx, row.unitId, row.endedAt),
    liaison: liaisonOf(ctx, row, row.servedBy ?? undefined),
    openedAt: iso(row.openedAt),
    dueAt: iso(row.dueAt),
    dueReason: dueReasonOf(row.dueAt, running !== undefined),
    colour: colours ? row.colour : null,
    overdue: isOverdue(row.dueAt, now),
    daysLate: daysLate(row.dueAt, now, calendar),
    remaining: remainingOfLimit({ now, calendar }, running),
    closedAt: iso(row.endedAt),
    endedAs: row.endedAs,
  };
}
