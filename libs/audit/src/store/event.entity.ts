import type { EventEnvelope } from '../rules/event.ts';
import type { Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { bytes, count, instant, jsonText, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** An event as stored; `tx`, the transaction it commits with, is PostgreSQL's own to fill in. */
export interface CaseEventRow extends EventEnvelope {
  readonly caseId: string;
  readonly recordedAt: Instant;
  /** SHA-256 over the hash before it and this event. */
  readonly hash: Buffer;
}

export const CaseEventEntity = new EntitySchema<CaseEventRow>({
  name: 'case_event',
  columns: {
    caseId: key(uuid),
    seq: key(count),
    type: text,
    at: instant,
    recordedAt: instant,
    by: orNull(jsonText),
    facts: jsonText,
    change: jsonText,
    hash: bytes,
  } satisfies Columns<CaseEventRow>,
});
