import { hash } from 'node:crypto';
import type { EventEnvelope } from '../rules/event.ts';
import type { Subject } from '../rules/subject.ts';
import type { Instant } from '@zhuoluo/kernel';
import { mostBytes } from '@zhuoluo/database';

/**
 * An event as it is stored. `by`, `facts` and `change` are JSON texts, kept letter for letter, so that a hash taken when it was
 * recorded can be taken again.
 */
export interface RecordedEvent extends Subject {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** Null is time itself. */
  readonly by: string | null;
  readonly facts: string;
  readonly change: string;
  /** SHA-256 over the hash before it and this event. */
  readonly hash: Buffer;
}

/** Before the first event of every history. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** Links new events to the last one: each carries a hash over all before it, so that a changed or missing one shows. */
export function chained(
  { subjectKind, subjectId }: Subject,
  head: Buffer,
  events: readonly EventEnvelope[],
  recordedAt: Instant,
): RecordedEvent[] {
  let previous = head;
  return events.map((event) => {
    const linked = {
      subjectKind,
      subjectId,
      seq: event.seq,
      type: event.type,
      at: event.at,
      recordedAt,
      by: event.by && JSON.stringify(event.by),
      facts: JSON.stringify(event.facts),
      change: JSON.stringify(event.change),
    };
    previous = hashOf(previous, linked);
    return { ...linked, hash: previous };
  });
}

/** The `seq` of the first event of a whole history that is not what was recorded; null where the chain holds up to its head. */
export function brokenLink(history: readonly RecordedEvent[], head: Buffer): number | null {
  let previous = CHAIN_START;
  for (const [index, event] of history.entries()) {
    if (event.seq !== index + 1 || !event.hash.equals(hashOf(previous, event))) return index + 1;
    previous = event.hash;
  }
  return previous.equals(head) ? null : history.length + 1;
}

/** What is hashed is put together here, event after event: buffers of its own were a quarter of the time. */
let scratch = Buffer.allocUnsafe(16_384);

// A JSON text holds no line break of its own, so the lines cannot be shifted against each other.
function hashOf(previous: Buffer, event: Omit<RecordedEvent, 'hash'>): Buffer {
  const { subjectKind, subjectId, seq, type, at, recordedAt, by, facts, change } = event;
  const lines = [subjectKind, subjectId, seq, type, iso(at), iso(recordedAt), by ?? 'null', facts, change].join('\n');
  const most = previous.length + mostBytes(lines);
  if (scratch.length < most) scratch = Buffer.allocUnsafe(most);
  previous.copy(scratch);
  const length = previous.length + scratch.write(lines, previous.length);
  return hash('sha256', scratch.subarray(0, length), 'buffer');
}

const iso = (instant: Instant): string => new Date(instant).toISOString();
