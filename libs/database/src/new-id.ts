import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;

/** Random bytes drawn for many ids at once: a storm needs tens of thousands within a second. */
const pool = new Uint8Array(256 * ID_BYTES);
let used = pool.length;
let sequence = 0;

/** A UUIDv7: ids sort by time, and those of one process in the order in which they were made. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  sequence = (sequence + 1) % 2 ** 31;
  return v7({ random, seq: sequence });
}
