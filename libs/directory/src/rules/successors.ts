import type { Instant } from '@zhuoluo/kernel';
import type { Offices, Unit } from './directory-data.ts';

type Standing = Pick<Unit, 'id' | 'closedAt' | 'successorId'>;

/**
 * Which unit does the work of each: a closed one's successor, or the successor of that. Nothing of a closed unit is rewritten,
 * so who owes what it left is asked here (rules.md §9).
 */
export class Successors {
  readonly #current = new Map<string, string>();
  readonly #closed = new Map<string, string[]>();

  /** As they are at an instant. */
  constructor(units: readonly Standing[], at: Instant) {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      if (!isClosed(unit, at)) continue;
      const { id } = unit;
      const last = lastAfter(id, byId, at);
      if (last === null) continue;
      this.#current.set(id, last);
      this.#closed.set(last, [...(this.#closed.get(last) ?? []), id]);
    }
  }

  /** Itself while a unit stands, and where none follows it. */
  current(unitId: string): string {
    return this.#current.get(unitId) ?? unitId;
  }

  /** The units that hold a government's offices now. */
  standing(offices: Offices): Offices {
    const { dispatchEnterprise, dispatchProject, supervision, government } = offices;
    return {
      dispatchEnterprise: this.current(dispatchEnterprise),
      dispatchProject: this.current(dispatchProject),
      supervision: this.current(supervision),
      government: this.current(government),
    };
  }

  /** The closed units whose work a unit has taken over, at once or through others. */
  closedInto(unitId: string): readonly string[] {
    return this.#closed.get(unitId) ?? [];
  }
}

/** The unit at the end of the chain; null where it ends at a closed one, or runs in a circle. */
function lastAfter(unitId: string, byId: ReadonlyMap<string, Standing>, at: Instant): string | null {
  const seen = new Set<string>();
  for (let id: string | null = unitId; id !== null && !seen.has(id);) {
    seen.add(id);
    const unit = byId.get(id);
    if (!unit) return null;
    if (!isClosed(unit, at)) return unit.id;
    id = unit.successorId ?? null;
  }
  return null;
}

export function isClosed({ closedAt = null }: Pick<Unit, 'closedAt'>, at: Instant): boolean {
  return closedAt !== null && closedAt <= at;
}

/** Whether a unit may follow another that is to close at an instant: it outlives it, and is not, through others, followed by it. */
export function mayFollow(units: readonly Standing[], unitId: string, successorId: string, at: Instant): boolean {
  const successor = units.find(({ id }) => id === successorId);
  if (!successor || successorId === unitId || isClosed(successor, at)) return false;
  const closing = units.map((unit) => (unit.id === unitId ? { ...unit, closedAt: at, successorId } : unit));
  // Closings that lie ahead count as well: a circle would come about then.
  return new Successors(closing, Infinity).current(unitId) !== unitId;
}
