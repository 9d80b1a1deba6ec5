import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { WakeTimes } from './wake-times.ts';

describe('a workflow', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => world.startAgain());
  const milestoneOf = async (cases: number): Promise<number> => {
    const filed = await world.fileTogether(cases);
    expect(new Set(filed.map((c) => c.nextMilestoneAt)).size).toBe(1);
    return filed[0]!.nextMilestoneAt!;
  };

  it('wakes at its case’s milestone, if a hundred share it or fewer', async () => {
    const milestone = await milestoneOf(100);
    const putOffMs = await new WakeTimes(world.pool).putOff([milestone]);
    expect(putOffMs(milestone)).toBe(0);
  });

  it('of a larger crowd wakes after the sweep, spread over a minute', async () => {
    const milestone = await milestoneOf(101);
    for (const [random, ms] of [
      [0, 15_000],
      [0.5, 45_000],
    ] as const) {
      const putOffMs = await new WakeTimes(world.pool, () => random).putOff([milestone, milestone + 1]);
      expect(putOffMs(milestone)).toBe(ms);
      expect(putOffMs(milestone + 1)).toBe(0);
    }
  });
});
