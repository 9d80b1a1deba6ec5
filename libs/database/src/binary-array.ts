import { mostBytes } from './utf8.ts';

/**
 * Arrays in PostgreSQL's own bytes, as `array_recv` and its elements' `…_recv` take them
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html leaves the bytes of a value to its type).
 * Instants, whole numbers and keys are never printed to be read again: that was half of what inserting a storm's rows cost PostgreSQL.
 */

/** Types of elements, by their names in entities. */
export type ElementType = keyof typeof ENCODINGS;

interface Encoding {
  /** Of `pg_type`: fixed for built-in types. */
  readonly oid: number;
  /** How many bytes a value takes at most. */
  most(value: unknown): number;
  /** Returns how many it took. */
  write(into: Buffer, value: unknown, at: number): number;
}

/** PostgreSQL counts microseconds from here. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
/** Of a `jsonb` as it is sent. */
const JSONB_VERSION = 1;
const NULL_SIZE = -1;
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const UUID_LENGTH = 36;
/** Where the two digits of each byte of a UUID stand, among its hyphens. */
const UUID_DIGITS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const NO_DIGIT = 256;
/** Of hexadecimal digits, by the code of their character. */
const DIGIT_VALUES = new Uint16Array(128).fill(NO_DIGIT);
for (let value = 0; value < 16; value++) {
  DIGIT_VALUES[value.toString(16).charCodeAt(0)] = value;
  DIGIT_VALUES[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

const fixed = <T>(oid: number, bytes: number, write: (into: Buffer, value: T, at: number) => void): Encoding => ({
  oid,
  most: () => bytes,
  write: (into, value, at) => {
    write(into, value as T, at);
    return bytes;
  },
});

/** Half a pair of surrogates would be stored as another character than the one that was hashed. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('not well-formed text');
  return text;
}

/** A whole number, `times` over, in 64 bits. In two halves: a `bigint` is three objects that are thrown away at once. */
function writeInt64(into: Buffer, value: number, at: number, times = 1): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`);
  const high = Math.floor(value / 2 ** 32);
  const low = (value - high * 2 ** 32) * times;
  const carried = Math.floor(low / 2 ** 32);
  into.writeInt32BE(high * times + carried, at);
  into.writeUInt32BE(low - carried * 2 ** 32, at + 4);
}

const digitAt = (uuid: string, position: number): number => DIGIT_VALUES[uuid.charCodeAt(position)] ?? NO_DIGIT;

/** Digit by digit: in the pieces of a string without hyphens, a storm made a tenth of all its garbage. */
function writeUuid(into: Buffer, uuid: string, at: number): void {
  let whole = uuid.length === UUID_LENGTH;
  for (let i = 0; whole && i < UUID_DIGITS.length; i++) {
    const digits = UUID_DIGITS[i]!;
    const byte = digitAt(uuid, digits) * 16 + digitAt(uuid, digits + 1);
    whole = byte < NO_DIGIT;
    into[at + i] = byte;
  }
  if (!whole) throw new TypeError(`not a UUID: ${uuid}`);
}

const ENCODINGS = {
  boolean: fixed<boolean>(16, 1, (into, value, at) => {
    if (typeof value !== 'boolean') throw new TypeError(`not a boolean: ${String(value)}`);
    into.writeUInt8(value ? 1 : 0, at);
  }),
  bytea: {
    oid: 17,
    most: (value) => (value as Buffer).length,
    write: (into, value, at) => (value as Buffer).copy(into, at),
  },
  bigint: fixed<number>(20, 8, writeInt64),
  integer: fixed<number>(23, 4, (into, value, at) => {
    if (!Number.isInteger(value)) throw new RangeError(`not an integer: ${value}`);
    into.writeInt32BE(value, at);
  }),
  text: {
    oid: 25,
    most: (value) => mostBytes(value as string),
    write: (into, value, at) => into.write(wellFormed(value as string), at),
  },
  json: {
    oid: 114,
    // Counted, because events are long and three times their length would be fresh memory.
    most: (value) => Buffer.byteLength(value as string),
    write: (into, value, at) => into.write(value as string, at),
  },
  timestamptz: fixed<number>(1184, 8, (into, ms, at) => writeInt64(into, ms - EPOCH_MS, at, 1_000)),
  uuid: fixed<string>(2950, 16, writeUuid),
  jsonb: {
    oid: 3802,
    most: (value) => 1 + mostBytes(value as string),
    write: (into, value, at) => {
      into.writeUInt8(JSONB_VERSION, at);
      return 1 + into.write(value as string, at + 1);
    },
  },
} as const satisfies Record<string, Encoding>;

export function isElementType(name: string): name is ElementType {
  return Object.hasOwn(ENCODINGS, name);
}

/**
 * Values as an array of one dimension; null and undefined are NULL. Instants are milliseconds since the epoch, JSON is its text,
 * bytes a buffer.
 *
 * @throws RangeError, TypeError where a value is none of its type
 */
export function binaryArray(type: ElementType, values: readonly unknown[]): Buffer {
  const encoding: Encoding = ENCODINGS[type];
  // Not by `for … of`: it makes an object a step until it is compiled, and a storm is over by then.
  const most = values.reduce<number>(
    (sum, value) => sum + LENGTH_BYTES + (isNull(value) ? 0 : encoding.most(value)),
    HEADER_BYTES,
  );
  const array = Buffer.allocUnsafe(most);
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(1, 4); // there may be NULLs
  array.writeInt32BE(encoding.oid, 8);
  array.writeInt32BE(values.length, 12);
  array.writeInt32BE(1, 16); // the first one's index
  const end = values.reduce<number>((at, value) => {
    const size = isNull(value) ? NULL_SIZE : encoding.write(array, value, at + LENGTH_BYTES);
    array.writeInt32BE(size, at);
    return at + LENGTH_BYTES + Math.max(0, size);
  }, HEADER_BYTES);
  return array.subarray(0, end);
}

const isNull = (value: unknown): boolean => value === null || value === undefined;
