import { Injectable } from '@nestjs/common';
import { IdempotencyStore, type IdempotencyKey, type KeptAnswer, type Queryable } from '@zhuoluo/database';
import { Fault, type CommandHeaders } from '@zhuoluo/platform';
import type { Viewer } from './viewer.ts';

/** POSTs that act on no case: carried out once under an idempotency key as well. */
@Injectable()
export class IdempotentRequests {
  constructor(private readonly idempotency: IdempotencyStore) {}

  /** @param work does all it writes by what it is given, so that it commits with the key */
  async run<T>(
    viewer: Viewer,
    headers: CommandHeaders,
    work: (db: Queryable) => Promise<KeptAnswer<T>>,
  ): Promise<KeptAnswer<T>> {
    const answer = await this.idempotency.once(keyOf(viewer, headers), work);
    if (!answer) throw new Fault('idempotency-conflict');
    return answer;
  }
}

/** Keys hold per account and path (api.md, Retries). */
export function keyOf(viewer: Viewer, headers: CommandHeaders): IdempotencyKey | undefined {
  const { idempotency, path } = headers;
  return idempotency ? { account: viewer.account, path, ...idempotency } : undefined;
}
