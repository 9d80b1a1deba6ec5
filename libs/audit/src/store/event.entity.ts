import type { Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { bytes, type Columns, count, instant, jsonText, key, orNull, tableOf, text, uuid } from '@zhuoluo/database';
import type { EventEnvelope } from '../rules/event.ts';
import type { Subject } from '../rules/subject.ts';

/** An event as stored; `tx`, the transaction it commits with, is PostgreSQL's own to fill in. */
interface EventRow extends Subject, EventEnvelope {
  readonly recordedAt: Instant;
  /** SHA-256 over the hash before it and this event. */
  readonly hash: Buffer;
}

export const EventEntity = new EntitySchema<EventRow>({
  name: 'event',
  columns: {
    subjectKind: text,
    subjectId: key(uuid),
    seq: key(count),
    type: text,
    at: instant,
    recordedAt: instant,
    by: orNull(jsonText),
    facts: jsonText,
    change: jsonText,
    hash: bytes,
  } satisfies Columns<EventRow>,
});

/** Its owner alone adds to a history: events go in one statement with what they change. */
export const EVENT = tableOf(EventEntity);
