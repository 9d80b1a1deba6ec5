import { jest } from '@jest/globals';
import { runChaos, type ChaosReport } from './campaign.ts';

jest.setTimeout(300_000);

/** The short run of every build; `npm run chaos` goes on for longer, with seeds of its own. */
describe('a product that is broken while people work with it', () => {
  let report: ChaosReport;

  beforeAll(async () => {
    report = await runChaos({ seed: 20_260_307, kills: 6, report: () => undefined });
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
    expect(report.kills).toBeGreaterThanOrEqual(6);
    const done = new Set(report.rounds.flatMap((round) => round.mischief));
    for (const part of ['api', 'worker', 'temporal', 'postgres']) expect(done).toContain(`kill ${part}`);
  });
});
