import type { Case } from '@zhuoluo/cases/rules';
import { Handling } from '../../../test/support/handling.ts';
import { GRACE_MS } from '../../../test/support/planted.ts';
import { useCaseWorld } from '../../../test/support/use-case-world.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { examine } from './examine.ts';

describe('the doctor, of requests and instructions', () => {
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

  it('finds nothing wrong with the order that a leader’s date drew, nor with a limit that is missed under it', async () => {
    await world.startAgain();
    const handling = new Handling(world);
    const { id } = await handling.claimed(await handling.dispatched());
    const said = { text: '三日内拿出办法', until: world.now + 86_400_000 };
    const told = await handling.carryOut(id, { type: 'instruct', by: await world.actor('sy.zfb.vice'), ...said });
    const drawn = await handling.leftAlone(told, ({ orders }) => orders.length > 0);
    expect(drawn.orders).toMatchObject([{ colour: 'YELLOW', reason: 'INSTRUCTION_MISSED' }]);
    expect(await faults()).toEqual([]);
    await handling.leftAlone(drawn, ({ level }) => level !== 'DEPARTMENT');
    expect(await faults()).toEqual([]);
  });
});
