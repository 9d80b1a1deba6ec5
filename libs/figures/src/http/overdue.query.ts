import { Injectable } from '@nestjs/common';
import type { Colour, Level } from '@zhuoluo/kernel';
import { type Pool, Params, prepared, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { iso, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { visibleCases } from '@zhuoluo/cases/http';
import type { OverdueAnswer } from './board.answer.ts';
import { lateBands } from './late-bands.ts';

interface Row {
  readonly level: Level;
  readonly unitId: string;
  readonly colour: Colour | null;
  readonly band: number;
  readonly cases: number;
}

/** What is late: level × unit × colour × days late, each count with its list. */
@Injectable()
export class OverdueQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async count({ scope }: Viewer): Promise<OverdueAnswer> {
    const now = Date.now();
    const { directory, ...references } = await this.#current();
    const bands = lateBands(now, references.calendar);
    const params = new Params();
    const moment = params.add(new Date(now));
    const edges = bands.slice(1).map((band) => new Date(band.to));
    const upwards = params.add(edges.toReversed());
    const text = `
      SELECT c.level, c.unit_id AS "unitId", c.colour,
        ${edges.length} - width_bucket(c.due_at, ${upwards}::timestamptz[]) AS band,
        count(*)::int AS cases
      FROM "case" c
      WHERE c.ended_at IS NULL AND c.due_at <= ${moment}::timestamptz AND ${visibleCases(scope, params)}
      GROUP BY 1, 2, 3, 4 ORDER BY band DESC, cases DESC`;
    const { rows } = await this.pool.query<Row>(prepared(text, params));
    const items = ofStandingUnits(rows, directory).map(({ level, unitId, colour, band, cases }) => {
      const { from, to, band: name } = bands[band]!;
      const range = `${from === null ? '' : `&dueFrom=${iso(from)}`}&dueTo=${iso(band === 0 ? to + 1 : to)}`;
      const marks = colour === null ? 'uncoloured=true' : `colour=${colour}`;
      const query = `open=true&level=${level}&unitId=${unitId}${range}&${marks}`;
      return { level, unit: unitRef({ directory }, unitId), colour, daysLate: name, cases: { count: cases, query } };
    });
    return { at: iso(now), total: rows.reduce((sum, row) => sum + row.cases, 0), items };
  }

  async #current() {
    const references = await this.references.current();
    const { policy } = references.policyFor(references.directory.city.id);
    return { directory: references.directory, calendar: references.calendar(policy.calendar) };
  }
}

/** What a closed unit left is its successor's: one row for each unit that stands. */
function ofStandingUnits(rows: readonly Row[], directory: Directory): Row[] {
  const standing = rows.map((row) => ({ ...row, unitId: directory.current(row.unitId).id }));
  const together = Map.groupBy(standing, ({ level, unitId, colour, band }) => [level, unitId, colour, band].join(' '));
  return [...together.values()].map((same) => ({
    ...same[0]!,
    cases: same.reduce((all, { cases }) => all + cases, 0),
  }));
}
