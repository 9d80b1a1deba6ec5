import { SCORE_PARTS, type Policy, type ScorePart } from '@zhuoluo/regulation/rules';
import { TIERS, type Tier } from '@zhuoluo/kernel';

/** So many, and how many of them did well. */
export interface Tally {
  readonly of: number;
  readonly good: number;
}

/** What a unit did in a stretch of time. */
export interface Conduct {
  readonly unitId: string;
  readonly tier: Tier;
  /** Tasks that it was given. */
  readonly tasks: number;
  readonly parts: Readonly<Record<ScorePart, Tally>>;
  /** Of its orders that stand; zero or less. */
  readonly points: number;
  /** Tasks that it answered late, or lost unanswered. */
  readonly late: number;
}

export interface Standing {
  readonly unitId: string;
  /** Of 100, less orders and lateness, to a tenth; null where there was nothing to weigh. */
  readonly score: number | null;
  /** Among the units of its tier, from 1; equals share one. Null: too few tasks to be compared. */
  readonly rank: number | null;
}

type Scored = Conduct & Standing;

/**
 * 考核得分: each part by its weight, less orders and lateness. A part without cases yet weighs nothing,
 * so that no unit gains or loses by it (rules.md §145).
 */
export function scoreOf({ parts, points, late }: Conduct, { score }: Policy): number | null {
  const known = SCORE_PARTS.map((part) => ({ weight: score.weights[part], ...parts[part] })).filter(({ of }) => of > 0);
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  const earned = known.reduce((sum, { weight, of, good }) => sum + (weight * good) / of, 0);
  return toTenth((100 * earned) / whole + points + score.lateTask * late);
}

/**
 * The ranking in two groups, because counties and the city's departments are given different work (rules.md §145). In each the best
 * comes first; units with too few tasks to compare come last, without a rank.
 */
export function rank(units: readonly Conduct[], policy: Policy): Standing[] {
  const { leastTasks } = policy.score;
  const scored = units.map((unit): Scored => ({ ...unit, score: scoreOf(unit, policy), rank: null }));
  const isComparable = ({ tasks, score }: Scored) => tasks >= leastTasks && score !== null;
  return TIERS.toReversed().flatMap((tier) => {
    const group = scored.filter((unit) => unit.tier === tier).toSorted(inOrder);
    return [...places(group.filter(isComparable)), ...group.filter((unit) => !isComparable(unit))];
  });
}

/** Of units in their order: a score's place is that of the first who has it. */
function places(ordered: readonly Scored[]): Scored[] {
  const firsts = new Map(ordered.map(({ score }, i) => [score, i] as const).toReversed());
  return ordered.map((unit) => ({ ...unit, rank: firsts.get(unit.score)! + 1 }));
}

function inOrder(a: Scored, b: Scored): number {
  return (b.score ?? LOWEST) - (a.score ?? LOWEST) || b.tasks - a.tasks || (a.unitId < b.unitId ? -1 : 1);
}

const LOWEST = Number.MIN_SAFE_INTEGER;
const toTenth = (points: number): number => Math.round(points * 10) / 10;
