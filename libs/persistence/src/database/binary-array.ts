/**
 * Arrays as PostgreSQL sends them itself: https://www.postgresql.org/docs/current/protocol-message-formats.html leaves the bytes of
 * a value to its type, and these are what `array_recv` and its elements' `…_recv` take. Instants, whole numbers and keys are then
 * never printed to be read again: that was half and more of what inserting the rows of a storm cost PostgreSQL.
 */

/** Types of elements, by their names in entities. */
export type ElementType = keyof typeof ENCODINGS;

interface Encoding {
  /** Of `pg_type`: fixed for built-in types. */
  readonly oid: number;
  size(value: unknown): number;
  write(into: Buffer, value: unknown, at: number): void;
}

/** PostgreSQL counts microseconds from here. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
/** Of a `jsonb` as it is sent. */
const JSONB_VERSION = 1;
const NULL_SIZE = -1;
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const UUID_LENGTH = 36;

const fixed = <T>(oid: number, bytes: number, write: (into: Buffer, value: T, at: number) => void): Encoding => ({
  oid,
  size: () => bytes,
  write,
});

/** Half a pair of surrogates would be stored as another character than the one that was hashed. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('not well-formed text');
  return text;
}

const textual = (oid: number, checked: (text: string) => string): Encoding => ({
  oid,
  size: (value) => Buffer.byteLength(checked(value as string)),
  write: (into, value, at) => into.write(value as string, at),
});

/** Of a UUID, without its hyphens: pieced together in half the time that replacing them takes. */
const digitsOf = (uuid: string): string =>
  uuid.slice(0, 8) + uuid.slice(9, 13) + uuid.slice(14, 18) + uuid.slice(19, 23) + uuid.slice(24);

const ENCODINGS = {
  boolean: fixed<boolean>(16, 1, (into, value, at) => {
    if (typeof value !== 'boolean') throw new TypeError(`not a boolean: ${String(value)}`);
    into.writeUInt8(value ? 1 : 0, at);
  }),
  bytea: {
    oid: 17,
    size: (value) => (value as Buffer).length,
    write: (into, value, at) => (value as Buffer).copy(into, at),
  },
  bigint: fixed<number>(20, 8, (into, value, at) => into.writeBigInt64BE(BigInt(value), at)),
  integer: fixed<number>(23, 4, (into, value, at) => {
    if (!Number.isInteger(value)) throw new RangeError(`not an integer: ${value}`);
    into.writeInt32BE(value, at);
  }),
  text: textual(25, wellFormed),
  json: textual(114, (printed) => printed),
  timestamptz: fixed<number>(1184, 8, (into, ms, at) => into.writeBigInt64BE(BigInt(ms - EPOCH_MS) * 1000n, at)),
  uuid: fixed<string>(2950, 16, (into, value, at) => {
    if (value.length !== UUID_LENGTH || into.write(digitsOf(value), at, 'hex') !== 16)
      throw new TypeError(`not a UUID: ${value}`);
  }),
  jsonb: {
    oid: 3802,
    size: (value) => 1 + Buffer.byteLength(value as string),
    write: (into, value, at) => {
      into.writeUInt8(JSONB_VERSION, at);
      into.write(value as string, at + 1);
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
  const sizes = values.map((value) => (value === null || value === undefined ? NULL_SIZE : encoding.size(value)));
  const bytes = sizes.reduce((sum, one) => sum + LENGTH_BYTES + Math.max(0, one), HEADER_BYTES);
  const array = Buffer.allocUnsafe(bytes);
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(1, 4); // there may be NULLs
  array.writeInt32BE(encoding.oid, 8);
  array.writeInt32BE(values.length, 12);
  array.writeInt32BE(1, 16); // the first one's index
  let at = HEADER_BYTES;
  for (const [i, one] of sizes.entries()) {
    array.writeInt32BE(one, at);
    at += LENGTH_BYTES;
    if (one === NULL_SIZE) continue;
    encoding.write(array, values[i], at);
    at += one;
  }
  return array;
}
