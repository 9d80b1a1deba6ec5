import { Injectable } from '@nestjs/common';
import { IdempotencyStore, type KeptAnswer, type Pool, type Queryable } from '@zhuoluo/persistence';
import { Fault } from '@zhuoluo/platform';
import type { Viewer } from '../identity/session/viewer.ts';
import { InjectPool } from '../store/tokens.ts';
import type { CommandHeaders } from './command-headers.ts';
import { keyOf } from './command-runner.ts';

/** POSTs that act on no case: carried out once under an idempotency key as well. */
@Injectable()
export class Once {
  constructor(
    private readonly idempotency: IdempotencyStore,
    @InjectPool() private readonly pool: Pool,
  ) {}

  /** @param work does all it writes by what it is given, so that it commits with the key */
  async run<T>(
    viewer: Viewer,
    headers: CommandHeaders,
    work: (db: Queryable) => Promise<KeptAnswer<T>>,
  ): Promise<KeptAnswer<T>> {
    const key = keyOf(viewer, headers);
    if (!key) return work(this.pool);
    const answer = await this.idempotency.once(key, work);
    if (!answer) throw new Fault('idempotency-conflict');
    return answer;
  }
}
