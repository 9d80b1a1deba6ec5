import type { RankingRow } from '../../api/schema.gen.ts';
import { scoreParts } from './score-parts.ts';

const RULE = {
  ...{ claimedInTime: 10, submittedInTime: 30, satisfied: 25, solved: 20, notReworked: 10, notReturned: 5 },
  ...{ lateTask: -0.5, leastTasks: 3 },
};
const ROW = {
  ...{ claimsDue: 3, claimedInTime: 2, returnsRefused: 0, answersDue: 3, submittedInTime: 2, rated: 1, satisfied: 1 },
  ...{ concluded: 3, solved: 2, submitted: 2, reworked: 1, points: -3, late: 1, score: 71.5 },
} as RankingRow;

describe('a score, explained', () => {
  it('adds up to what the server says, less orders and lateness', () => {
    const earned = scoreParts(ROW, RULE).map((part) => part.earned!);
    const sum = earned.reduce((all, one) => all + one, 0) + ROW.points + RULE.lateTask * ROW.late;
    expect(sum).toBeCloseTo(ROW.score!, 0);
  });

  it('gives no weight to a part without cases', () => {
    const [, , satisfied, solved] = scoreParts({ ...ROW, rated: 0, satisfied: 0 }, RULE);
    expect(satisfied).toMatchObject({ of: 0, earned: null });
    expect(solved!.earned).toBeCloseTo((100 * 20 * 2) / 3 / 75, 1);
  });
});
