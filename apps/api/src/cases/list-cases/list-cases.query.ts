import { Injectable } from '@nestjs/common';
import { daysLate, isOverdue, type Case, type Context, type PartyKind } from '@zhuoluo/domain';
import type { Pool, References, ReferenceStore } from '@zhuoluo/persistence';
import type { CaseListItem } from '../../answers/case.answer.ts';
import { iso, personRef, regionRef, seesInternals, unitRef } from '../../answers/present.ts';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page } from '../../http/page.ts';
import type { Viewer } from '../../identity/session/viewer.ts';
import { Params } from '../../sight/params.ts';
import { InjectPool, InjectReferences } from '../../store/tokens.ts';
import type { ListCasesRequest } from './list-cases.request.ts';
import { listCasesSql, orderOf } from './list-cases.sql.ts';

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
  | 'closedAt'
  | 'policyVersion'
  | 'partyId'
  | 'partyKind'
> & { readonly partyName: string };

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
    if ((request.colour || request.uncoloured) && !colours) return { items: [], nextCursor: null };
    const order = orderOf(request.sort);
    const after = readCursor(request.cursor, order);
    const now = Date.now();
    const params = new Params();
    const text = listCasesSql(request, scope, now, after, limit, params);
    const { rows } = await this.pool.query<Row>(text, params.values);
    const references = await this.references.current();
    return pageOf(
      rows,
      limit,
      (row) => ({ order, key: [order === 'due' ? row.dueAt : row.openedAt, row.id] }),
      (row) => itemOf(row, references, now, colours),
    );
  }
}

function itemOf(row: Row, references: References, now: number, colours: boolean): CaseListItem {
  const { directory } = references;
  const ctx: Pick<Context, 'directory'> = { directory };
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
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
    unit: unitRef(ctx, row.unitId),
    liaison:
      row.liaisonId === null
        ? null
        : {
            ...personRef(ctx, row.liaisonId),
            unit: row.liaisonUnitId === null ? null : unitRef(ctx, row.liaisonUnitId),
          },
    openedAt: iso(row.openedAt),
    dueAt: iso(row.dueAt),
    colour: colours ? row.colour : null,
    overdue: isOverdue(row.dueAt, now),
    daysLate: daysLate(row.dueAt, now, calendar),
    closedAt: iso(row.closedAt),
  };
}
