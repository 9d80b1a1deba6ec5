import { jest } from '@jest/globals';
import { runChaos, type ChaosReport } from './campaign.ts';
import { KILLS, TRICKS } from './mischief/index.ts';

jest.setTimeout(420_000);

/** More than one round can spend: in two every kind of mischief has come up. */
const KILLS_IN_ALL = 8;

/** The short run of every build; `npm run chaos` goes on for longer, with seeds of its own. */
describe('a product that is broken while people work with it', () => {
  let report: ChaosReport;

  beforeAll(async () => {
    report = await runChaos({
      seed: 20_260_307,
      kills: KILLS_IN_ALL,
      tricks: TRICKS.length / 2,
      report: () => undefined,
    });
  });

  it('has lost nothing, doubled nothing and drawn nothing early after each round', () => {
    expect(report.rounds.map(({ round, faults }) => ({ round, faults }))).toEqual(
      report.rounds.map(({ round }) => ({ round, faults: [] })),
    );
  });

  it('was really worked with, and really broken', () => {
    const last = report.rounds.at(-1)!;
    expect(last.accepted).toBeGreaterThan(20);
    expect(last.orders).toBeGreaterThan(0);
    expect(report.kills).toBeGreaterThanOrEqual(KILLS_IN_ALL);
    const hit = report.rounds.flatMap(({ mischief, inVain }) => mischief.filter((name) => !inVain.includes(name)));
    expect([...new Set(hit)].sort()).toEqual([...KILLS, ...TRICKS].map(({ name }) => name).sort());
  });
});
