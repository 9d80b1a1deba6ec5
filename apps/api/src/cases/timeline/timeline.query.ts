import { Injectable } from '@nestjs/common';
import type { Pool, ReferenceStore } from '@zhuoluo/persistence';
import { seesInternals } from '../../answers/present.ts';
import { keyAfter } from '../../http/cursor.ts';
import { DEFAULT_LIMIT, pageOf, type Page, type PageRequest } from '../../http/page.ts';
import type { Viewer } from '../../identity/session/viewer.ts';
import { Sight } from '../../sight/sight.ts';
import { InjectPool, InjectReferences } from '../../store/tokens.ts';
import { PUBLIC_EVENTS } from './public-event.ts';
import { entryOf, type EventRow } from './timeline-entry.ts';
import type { TimelineEntry } from './timeline.answer.ts';

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
    const { rows } = await this.pool.query<EventRow>({ ...LIST, values });
    const { directory } = await this.references.current();
    return pageOf(
      walk,
      rows,
      (row) => [row.seq, caseId],
      (row) => entryOf(row, directory, internals),
    );
  }
}
