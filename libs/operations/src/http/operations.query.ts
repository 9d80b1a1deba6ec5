import { Injectable } from '@nestjs/common';
import { Filters, InjectPool, InjectReferences, Params, prepared, type Pool } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { type Actor, holds } from '@zhuoluo/kernel';
import { DEFAULT_LIMIT, Fault, keyAfter, type Language, pageOf } from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import type { Operation } from '../rules/operation.ts';
import type { OperationItemRow } from '../store/operation-item.entity.ts';
import { OPERATION, operationOf, type OperationRow } from '../store/operation.entity.ts';
import type { OperationAnswer, OperationPage, OperationResultPage } from './operation.answer.ts';
import type { ListOperationsRequest, ListResultsRequest } from './operation.requests.ts';
import { presentOperation, presentResult } from './present-operation.ts';

/** Who asked for an operation sees it, and ADMIN sees all. */
export function seesOperation(actor: Actor, personId: string): boolean {
  return personId === actor.personId || holds(actor, 'ADMIN');
}

/** Operations as their readers find them. */
@Injectable()
export class OperationsQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor }: Viewer, request: ListOperationsRequest): Promise<OperationPage> {
    const { limit = DEFAULT_LIMIT, kind, state } = request;
    const walk = { list: 'operations', personId: actor.personId, request };
    const before = keyAfter(walk)?.[1];
    const params = new Params();
    const filters = new Filters(params)
      .is('o.person_id', holds(actor, 'ADMIN') ? undefined : actor.personId)
      .among('o.kind', kind === undefined ? undefined : [kind])
      .among('o.state', state);
    filters.all('true', ...(before === undefined ? [] : [`o.id < ${params.add(before)}::uuid`]));
    const text = `
      SELECT ${OPERATION.selectList('o')} FROM operation o WHERE ${filters.where}
      ORDER BY o.id DESC LIMIT ${params.add(limit + 1)}`;
    const { rows } = await this.pool.query<OperationRow>(prepared(text, params));
    const { directory } = await this.references.current();
    return pageOf(
      walk,
      rows,
      ({ id }) => [null, id],
      (row) => presentOperation(operationOf(row), directory, Date.now()),
    );
  }

  /** @throws Fault not-found if it is absent, or somebody else's */
  async one({ actor }: Viewer, id: string): Promise<Operation> {
    const statement = `SELECT ${OPERATION.selectList('o')} FROM operation o WHERE o.id = $1`;
    const { rows } = await this.pool.query<OperationRow>(statement, [id]);
    const [row] = rows;
    if (!row || !seesOperation(actor, row.personId)) throw new Fault('not-found');
    return operationOf(row);
  }

  async results(
    viewer: Viewer,
    id: string,
    request: ListResultsRequest,
    language: Language,
  ): Promise<OperationResultPage> {
    await this.one(viewer, id);
    const { limit = DEFAULT_LIMIT, state } = request;
    const walk = { list: `operations/${id}/results`, personId: viewer.actor.personId, request };
    const after = keyAfter(walk)?.[0] ?? 0;
    const params = new Params();
    const filters = new Filters(params).is('i.operation_id', id).among('i.state', state);
    filters.all(`i.n > ${params.add(after)}::integer`);
    const text = `
      SELECT i.n, i.subject_id AS "subjectId", i.label, i.state, i.result FROM operation_item i
      WHERE ${filters.where} ORDER BY i.n LIMIT ${params.add(limit + 1)}`;
    const { rows } = await this.pool.query<OperationItemRow>(prepared(text, params));
    return pageOf(
      walk,
      rows,
      ({ n }) => [n, id],
      (row) => presentResult(row, language),
    );
  }

  async show(operation: Operation): Promise<OperationAnswer> {
    const { directory } = await this.references.current();
    return presentOperation(operation, directory, Date.now());
  }
}
