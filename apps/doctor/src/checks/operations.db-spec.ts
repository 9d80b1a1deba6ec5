import { inTransaction } from '@zhuoluo/database';
import { authorOf } from '@zhuoluo/kernel';
import { OperationStore } from '@zhuoluo/operations/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { Moment } from '../record.ts';
import { operations } from './operations.ts';

describe('the doctor, of operations', () => {
  let world: CaseWorld;
  let id: string;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    const admin = await world.actor('sl.zfb.admin');
    async function* plan() {
      yield await Promise.resolve([1, 2].map((n) => ({ subjectId: null, label: `第 ${n} 项`, item: n })));
    }
    const asked = { kind: 'tally', params: {}, by: authorOf(admin, admin.posts[0]!) };
    const once = { attempts: 1, firstDelayMs: 0, random: () => 0 };
    ({ id } = await inTransaction(world.pool, once, (tx) => new OperationStore(tx).add(asked, plan())));
  });

  async function found(): Promise<string[]> {
    const client = await world.pool.connect();
    try {
      const faults: string[] = [];
      for await (const { what } of operations.faults(client, {} as Moment)) faults.push(what);
      return faults;
    } finally {
      client.release();
    }
  }

  it('finds nothing in what is whole, wrong counts, and what is done with items left', async () => {
    expect(await found()).toEqual([]);
    await world.pool.query('UPDATE operation SET done = 1 WHERE id = $1', [id]);
    expect(await found()).toEqual(['done/failed/skipped/all is 1/0/0/2, its items say 0/0/0/2']);
    await world.pool.query(`UPDATE operation SET done = 0, state = 'DONE', ended_at = asked_at WHERE id = $1`, [id]);
    expect(await found()).toEqual(['done, and 2 items are pending']);
  });
});
