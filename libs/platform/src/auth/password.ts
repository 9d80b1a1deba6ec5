import { hash, verify } from '@node-rs/argon2';

/** argon2id by the package's default, at the cost OWASP recommends for sign-in servers: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash that `verifyPassword` knows; a fresh salt each time. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password belongs to a stored hash. An unknown account, `null`, takes as long as a known one, so that the
 * time of the answer does not tell which accounts exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, password);
  await verify(await (decoy ??= hashPassword('no account has this password')), password);
  return false;
}
