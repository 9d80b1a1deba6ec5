import { Injectable } from '@nestjs/common';
import { COLOURS, LEVELS, type Colour } from '@zhuoluo/kernel';
import type { Directory, Scope } from '@zhuoluo/directory/rules';
import { type Pool, Params, prepared, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { iso, regionRef, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { visibleCases } from '@zhuoluo/cases/http';
import type { SummaryAnswer, SummaryRow } from './board.answer.ts';
import type { SummaryKey } from './board.request.ts';

interface Row {
  readonly key: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly blue: number;
  readonly yellow: number;
  readonly red: number;
}

const COLUMN: Readonly<Record<SummaryKey, string>> = {
  unit: 'c.unit_id',
  region: 'c.region_id',
  category: 'c.category',
  level: 'c.level',
  colour: 'c.colour',
};

/** The name of the list's filter for a key. */
const FILTER: Readonly<Record<SummaryKey, string>> = {
  unit: 'unitId',
  region: 'regionId',
  category: 'category',
  level: 'level',
  colour: 'colour',
};

/** Open cases the caller may see, counted by one of their marks; every count comes with the list it counts. */
@Injectable()
export class SummaryQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async count({ scope }: Viewer, by: SummaryKey): Promise<SummaryAnswer> {
    const now = Date.now();
    const params = new Params();
    const moment = params.add(new Date(now));
    const text = `
      SELECT ${COLUMN[by]} AS key, count(*)::int AS open,
        count(*) FILTER (WHERE c.due_at <= ${moment}::timestamptz)::int AS overdue,
        ${COLOURS.map((colour) => `count(*) FILTER (WHERE c.colour = '${colour}')::int AS ${colour.toLowerCase()}`).join(', ')}
      FROM "case" c WHERE c.ended_at IS NULL AND ${visibleCases(scope, params)}
      GROUP BY 1 ORDER BY overdue DESC, open DESC, key`;
    const { rows: counted } = await this.pool.query<Row>(prepared(text, params));
    const { directory } = await this.references.current();
    const rows = by === 'unit' ? ofStandingUnits(counted, directory) : counted;
    const nameOf = (key: string): string => {
      if (by === 'unit') return unitRef({ directory }, key).name;
      return by === 'region' ? regionRef({ directory }, key).name : key;
    };
    const quiet = by === 'region' ? regionsWithout(rows, scope, directory) : [];
    const items = [...rows, ...quiet].map((row) => rowOf(row, row.key === null ? 'none' : nameOf(row.key), by));
    return {
      at: iso(now),
      total: rowOf(totalOf(rows), 'total', null),
      items: by === 'level' ? climbing(items) : items,
    };
  }
}

/** Counties that the caller oversees and that have no open case: what stands still is seen by its zeroes. */
function regionsWithout(rows: readonly Row[], { everything, regionIds }: Scope, { regions }: Directory): Row[] {
  return regions
    .filter(({ id, tier }) => tier === 'COUNTY' && (everything || regionIds.includes(id)))
    .filter(({ id }) => !rows.some(({ key }) => key === id))
    .map(({ id }) => ({ key: id, open: 0, overdue: 0, blue: 0, yellow: 0, red: 0 }));
}

/** What a closed unit left is its successor's: one row for each unit that stands. */
function ofStandingUnits(rows: readonly Row[], directory: Directory): Row[] {
  const together = Map.groupBy(rows, ({ key }) => directory.current(key!).id);
  return [...together]
    .map(([unitId, same]) => totalOf(same, unitId))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open);
}

function totalOf(rows: readonly Row[], key: string | null = null): Row {
  const sum = (field: Exclude<keyof Row, 'key'>) => rows.reduce((all, row) => all + row[field], 0);
  return {
    key,
    open: sum('open'),
    overdue: sum('overdue'),
    blue: sum('blue'),
    yellow: sum('yellow'),
    red: sum('red'),
  };
}

function rowOf(row: Row, name: string, by: SummaryKey | null): SummaryRow {
  const mark = by === null ? '' : row.key === null ? '&uncoloured=true' : `&${FILTER[by]}=${row.key}`;
  const figure = (count: number, filter: string) => ({ count, query: `open=true${filter}` });
  const colour = (word: Colour) => {
    if (by !== 'colour') return `&colour=${word}${mark}`;
    // A case has one colour: what would have two is a list of nothing.
    return row.key === word ? mark : `&uncoloured=true&colour=${word}`;
  };
  return {
    key: row.key ?? (by === null ? 'total' : 'none'),
    name,
    open: figure(row.open, mark),
    overdue: figure(row.overdue, `&overdue=true${mark}`),
    blue: figure(row.blue, colour('BLUE')),
    yellow: figure(row.yellow, colour('YELLOW')),
    red: figure(row.red, colour('RED')),
  };
}

function climbing(items: readonly SummaryRow[]): SummaryRow[] {
  return LEVELS.flatMap((level) => items.filter((item) => item.key === level));
}
