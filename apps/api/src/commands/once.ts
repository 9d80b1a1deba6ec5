import { Injectable } from '@nestjs/common';
import { IdempotencyStore, type KeptAnswer } from '@zhuoluo/persistence';
import { Fault } from '@zhuoluo/platform';
import type { Viewer } from '../identity/session/viewer.ts';
import type { CommandHeaders } from './command-headers.ts';
import { keyOf } from './command-runner.ts';

/** POSTs that act on no case: carried out once under an idempotency key as well. */
@Injectable()
export class Once {
  constructor(private readonly idempotency: IdempotencyStore) {}

  async run<T>(viewer: Viewer, headers: CommandHeaders, work: () => Promise<KeptAnswer<T>>): Promise<KeptAnswer<T>> {
    const key = keyOf(viewer, headers);
    if (!key) return work();
    const answer = await this.idempotency.once(key, work);
    if (!answer) throw new Fault('idempotency-conflict');
    return answer;
  }
}
