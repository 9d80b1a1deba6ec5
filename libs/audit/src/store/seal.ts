import { hash, randomBytes } from 'node:crypto';
import type { EventEnvelope } from '../rules/event.ts';
import type { PersonalField, PersonalKind, SealedText } from '../rules/personal.ts';
import type { Subject } from '../rules/subject.ts';
import type { PersonalRow } from './personal.entity.ts';

const SALT_BYTES = 16;

/** Without it a phone number could be found from its hash by trying all numbers. */
export const newSalt = (): Buffer => randomBytes(SALT_BYTES);

export interface SealPorts {
  readonly newId: () => string;
  readonly salt: () => Buffer;
}

export interface SealedEvent<E> {
  /** The event with a reference and a hash in place of each text about a person. */
  readonly event: E;
  /** The texts, to be written with it. */
  readonly rows: readonly PersonalRow[];
}

/** Takes the texts about persons out of an event of a subject, so that erasing them later breaks no chain. */
export function sealed<E extends EventEnvelope>(
  subject: Subject,
  event: E,
  fields: readonly PersonalField[],
  { newId, salt }: SealPorts,
): SealedEvent<E> {
  const rows: PersonalRow[] = [];
  const seal = (kind: PersonalKind, text: string): SealedText => {
    const row = { id: newId(), ...subject, kind, salt: salt(), text };
    rows.push(row);
    return { personal: row.id, sha256: saltedHash(row) };
  };
  const without = fields.reduce<unknown>(
    (one, { kind, path }) => replaced(one, path, (text) => seal(kind, text)),
    event,
  );
  return { event: without as E, rows };
}

/** Whether a stored text is what was sealed. */
export function isTextOf(row: Pick<PersonalRow, 'salt' | 'text'>, { sha256 }: SealedText): boolean {
  return saltedHash(row) === sha256;
}

function saltedHash({ salt, text }: Pick<PersonalRow, 'salt' | 'text'>): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'hex');
}

function replaced(value: unknown, [name, ...within]: readonly string[], seal: (text: string) => SealedText): unknown {
  if (name === undefined) return typeof value === 'string' && value !== '' ? seal(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (name === '*') return (value as unknown[]).map((one) => replaced(one, within, seal));
  if (!(name in value)) return value;
  return { ...value, [name]: replaced((value as Record<string, unknown>)[name], within, seal) };
}
