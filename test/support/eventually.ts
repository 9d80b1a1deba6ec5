import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;

/**
 * Asks until the answer is what is waited for, and gives it.
 *
 * @throws Error with what was waited for and the last answer, once it has taken too long
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  isIt: (answer: T) => boolean,
  limitMs = 30_000,
): Promise<T> {
  for (const end = Date.now() + limitMs; ; await delay(LOOK_AGAIN_MS)) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`waited ${limitMs} ms for ${what}; the last answer was ${JSON.stringify(answer)}`);
  }
}
