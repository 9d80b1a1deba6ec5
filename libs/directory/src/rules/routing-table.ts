import type { Category, Level, Tier } from '@zhuoluo/kernel';
import type { Route, Unit } from './directory-data.ts';
import type { Successors } from './successors.ts';

/** Where a case goes: one lead, any number of co-units (unit ids). */
export interface RoutedUnits {
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
}

/** Where a case is, as far as its way goes. */
export interface WayFrom {
  readonly tier: Tier;
  readonly regionId: string;
  /** 专班办公室 at the tier of the level: a line may name it instead of a kind. */
  readonly dispatchOffice: string;
}

/** The lines `category × level → kind of unit`, with the units that they lead to (rules.md §46). */
export class RoutingTable {
  readonly #lines: ReadonlyMap<string, Route>;
  readonly #unitOfKind = new Map<string, string>();
  readonly #cityId: string;

  /** @param units those that stand, then closed ones that are followed, each region's in the order in which a line means them */
  constructor(routes: readonly Route[], units: readonly Unit[], successors: Successors, cityId: string) {
    this.#lines = new Map(routes.map((route) => [`${route.level}/${route.category}`, route]));
    this.#cityId = cityId;
    for (const { id, regionId, kind } of units) {
      const key = `${regionId}/${kind}`;
      if (!this.#unitOfKind.has(key)) this.#unitOfKind.set(key, successors.current(id));
    }
  }

  /** Null where the table has no line, or no unit is of its kind. */
  to(category: Category, level: Level, from: WayFrom): RoutedUnits | null {
    const line = this.#lines.get(`${level}/${category}`) ?? this.#lines.get(`${level}/*`);
    if (!line) return null;
    const at = level === 'CITY' ? { ...from, tier: 'CITY' as const } : from;
    const lead = this.#unitFor(line.leadKind, at);
    if (lead === null) return null;
    const co = line.coKinds.map((kind) => this.#unitFor(kind, at)).filter((unit) => unit !== null && unit !== lead);
    return { leadUnitId: lead, coUnitIds: [...new Set(co as string[])] };
  }

  #unitFor(kind: string, { tier, regionId, dispatchOffice }: WayFrom): string | null {
    if (kind === 'DISPATCH_OFFICE') return dispatchOffice;
    const own = tier === 'COUNTY' ? this.#unitOfKind.get(`${regionId}/${kind}`) : undefined;
    return own ?? this.#unitOfKind.get(`${this.#cityId}/${kind}`) ?? null;
  }
}
