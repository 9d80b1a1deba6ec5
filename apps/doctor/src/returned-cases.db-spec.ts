import type { Case } from '@zhuoluo/cases/rules';
import { Handling } from '../../../test/support/handling.ts';
import { GRACE_MS } from '../../../test/support/planted.ts';
import { useCaseWorld } from '../../../test/support/use-case-world.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { examine } from './examine.ts';

describe('the doctor, of requests', () => {
  let world: CaseWorld;
  let url: string;
  useCaseWorld((opened, database) => {
    world = opened;
    ({ url } = database);
  });

  async function faults(): Promise<readonly string[]> {
    const asked = { databaseUrl: url, graceMs: GRACE_MS, tell: 3, now: world.now };
    const { findings } = await examine({ ...asked, workflows: undefined });
    return findings.flatMap(({ check, faults: found }) => found.map(({ what }) => `${check}: ${what}`));
  }

  it('finds nothing wrong with one that the ladder has moved up, and finds a count that is not theirs', async () => {
    await world.startAgain();
    const handling = new Handling(world);
    const asked = await handling.returned(await handling.dispatched());
    const moved: Case = await handling.leftAlone(asked, ({ unitId }) => unitId !== asked.unitId);
    expect(moved.requests[0]!.clockId).not.toBe(asked.requests[0]!.clockId);
    expect(await faults()).toEqual([]);
    await world.pool.query('UPDATE "case" SET request_count = 0');
    expect(await faults()).toEqual(['replayed-rows: case: requestCount']);
  });
});
