import { Injectable } from '@nestjs/common';
import type { Author, CaseEventType, Directory, Instant } from '@zhuoluo/domain';
import type { Pool, ReferenceStore } from '@zhuoluo/persistence';
import { iso, seesInternals, unitRef } from '../../answers/present.ts';
import { keyAfter } from '../../http/cursor.ts';
import { DEFAULT_LIMIT, pageOf, type Page, type PageRequest } from '../../http/page.ts';
import type { Viewer } from '../../identity/session/viewer.ts';
import { Sight } from '../../sight/sight.ts';
import { InjectPool, InjectReferences } from '../../store/tokens.ts';
import { PUBLIC_EVENTS, publicFacts } from './public-event.ts';
import type { AuthorAnswer, TimelineEntry } from './timeline.answer.ts';

interface Row {
  readonly seq: number;
  readonly type: CaseEventType;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Author | null;
  readonly facts: Record<string, unknown>;
}

const LIST = {
  name: 'case-timeline',
  text: `SELECT seq, type, at, recorded_at AS "recordedAt", by, facts FROM case_event
    WHERE case_id = $1 AND seq > $2::bigint AND ($3::text[] IS NULL OR type = ANY($3)) ORDER BY seq LIMIT $4`,
};

/** A case's history, oldest first. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly sight: Sight,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, id: string, request: PageRequest): Promise<Page<TimelineEntry>> {
    const { limit = DEFAULT_LIMIT } = request;
    const { caseId } = await this.sight.caseOf(scope, id);
    const internals = seesInternals(actor);
    const walk = { list: `timeline/${caseId}`, personId: actor.personId, request };
    const after = keyAfter(walk)?.[0] ?? 0;
    const values = [caseId, after, internals ? null : PUBLIC_EVENTS, limit + 1];
    const { rows } = await this.pool.query<Row>({ ...LIST, values });
    const { directory } = await this.references.current();
    return pageOf(
      walk,
      rows,
      (row) => [row.seq, caseId],
      (row) => entryOf(row, directory, internals),
    );
  }
}

function entryOf(row: Row, directory: Directory, internals: boolean): TimelineEntry {
  const facts = internals ? row.facts : publicFacts(row.type, row.facts)!;
  return {
    seq: row.seq,
    type: row.type,
    at: iso(row.at),
    recordedAt: iso(row.recordedAt),
    by: authorOf(row.by, directory, internals),
    facts: named(facts, directory),
  };
}

/** An enterprise sees which unit acted, not which person. */
function authorOf(by: Author | null, directory: Directory, internals: boolean): AuthorAnswer | null {
  if (!by) return null;
  const unit = by.unitId !== null && directory.hasUnit(by.unitId) ? unitRef({ directory }, by.unitId) : null;
  return internals || !unit ? { id: by.personId, name: by.name, unit } : { id: unit.id, name: unit.name, unit };
}

/** Ids of units get their names beside them: `unitId` → `unitName`, `coUnitIds` → `coUnitNames`. */
function named(facts: Record<string, unknown>, directory: Directory): Record<string, unknown> {
  const nameOf = (id: unknown): string | null =>
    typeof id === 'string' && directory.hasUnit(id) ? directory.unit(id).name : null;
  const names = Object.entries(facts).flatMap(([key, value]): [string, unknown][] => {
    const stem = /^(.*(?:[uU]nit|[oO]ffice))Id(s?)$/.exec(key);
    if (!stem) return [];
    const [, word, plural] = stem;
    return [[`${word}Name${plural}`, Array.isArray(value) ? value.map(nameOf) : nameOf(value)]];
  });
  return { ...facts, ...Object.fromEntries(names) };
}
