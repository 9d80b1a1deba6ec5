import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, Params, type Pool } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { shareSeen } from '@zhuoluo/directory/rules';
import { MOST_COUNTED, type Total, totalOf } from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { searchWay } from '../../access/search-way.ts';
import type { CountOrdersRequest } from './list-orders.request.ts';
import { countOrdersSql } from './list-orders.sql.ts';

/** How many orders a list would show the caller, page after page. */
@Injectable()
export class CountOrdersQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async count({ actor, scope }: Viewer, request: CountOrdersRequest): Promise<Total> {
    const { directory } = await this.references.current();
    const most = MOST_COUNTED + 1;
    const way =
      request.q === undefined ? null : await searchWay(request.q, most / shareSeen(scope, directory), this.pool);
    const params = new Params();
    const text = countOrdersSql(request, way, { actor, scope, directory }, most, params);
    const { rows } = await this.pool.query<{ total: number }>(text, params.values);
    return totalOf(rows[0]!.total);
  }
}
