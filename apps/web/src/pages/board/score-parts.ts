import type { RankingRow, RankingRule } from '../../api/schema.gen.ts';

/** One part of a score: how many did well of how many, by which weight, and what of the hundred that is. */
export interface ScorePartShown {
  readonly name: 'claimedInTime' | 'submittedInTime' | 'satisfied' | 'solved' | 'notReworked' | 'notReturned';
  readonly good: number;
  readonly of: number;
  readonly weight: number;
  /** To a tenth; null where nothing is known yet, so that it weighs nothing. */
  readonly earned: number | null;
}

/** The parts as the server weighs them; its answer, not this, is the score. */
export function scoreParts(row: RankingRow, rule: RankingRule): readonly ScorePartShown[] {
  const parts = [
    { name: 'claimedInTime', good: row.claimedInTime, of: row.claimsDue },
    { name: 'submittedInTime', good: row.submittedInTime, of: row.answersDue },
    { name: 'satisfied', good: row.satisfied, of: row.rated },
    { name: 'solved', good: row.solved, of: row.concluded },
    { name: 'notReworked', good: row.submitted - row.reworked, of: row.submitted },
    { name: 'notReturned', good: row.claimsDue, of: row.claimsDue + row.returnsRefused },
  ] as const;
  const whole = parts.reduce((sum, { name, of }) => (of > 0 ? sum + rule[name] : sum), 0);
  return parts.map((part) => ({
    ...part,
    weight: rule[part.name],
    earned: part.of === 0 ? null : Math.round((1000 * rule[part.name] * part.good) / part.of / whole) / 10,
  }));
}
