import { createHash, randomBytes } from 'node:crypto';

/** An opaque session token and the only form of it that is ever stored. */
export interface SessionToken {
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits; nothing about a person can be read from it. */
export function newSessionToken(): SessionToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256: a token is random enough that its hash needs no salt and no slow function. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Letters and digits that are not mistaken for one another. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A generated password a person can type: 80 random bits in four groups. */
export function generatePassword(): string {
  const letters = Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}
