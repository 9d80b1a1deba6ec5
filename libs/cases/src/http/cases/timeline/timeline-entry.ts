import type { Author, Instant } from '@zhuoluo/kernel';
import type { CaseEvent, CaseEventType } from '../../../rules/case/event.ts';
import type { Directory } from '@zhuoluo/directory/rules';
import { iso, personRef, unitRef } from '@zhuoluo/directory/http';
import { publicFacts } from './public-event.ts';
import type { AuthorAnswer, TimelineEntry } from './timeline.answer.ts';

/** An event as the statements of a history read it. */
export interface EventRow {
  readonly seq: number;
  readonly type: CaseEventType;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Author | null;
  readonly facts: CaseEvent['facts'];
}

/** An event as a caller reads it: whole, or its public part. `internals`: the caller is told which person acted. */
export function entryOf(row: EventRow, directory: Directory, internals: boolean, whole: boolean): TimelineEntry {
  const facts = whole ? row.facts : publicFacts(row.type, row.facts)!;
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
  return internals || !unit
    ? { ...personRef({ directory }, by.personId), unit }
    : { id: unit.id, name: unit.name, unit };
}

/** Ids of units get their names beside them: `unitId` → `unitName`, `coUnitIds` → `coUnitNames`. */
function named(facts: object, directory: Directory): Record<string, unknown> {
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
