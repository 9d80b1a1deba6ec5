import type { OwnSession } from '@zhuoluo/directory/store';
import { iso } from '@zhuoluo/directory/http';
import type { SessionAnswer } from './my-sessions.answer.ts';

/** @param asking the hash of the token of the session that asks */
export function presentSession(
  { id, openedAt, seenAt, expiresAt, address, userAgent, tokenHash }: OwnSession,
  asking: Buffer,
): SessionAnswer {
  return {
    ...{ id, openedAt: iso(openedAt), seenAt: iso(seenAt), expiresAt: iso(expiresAt), address, userAgent },
    current: tokenHash.equals(asking),
  };
}
