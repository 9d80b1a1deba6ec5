import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Everything the local stack opens listens here and nowhere else. */
export const LOOPBACK = '127.0.0.1';

/**
 * Tries to listen on a port and lets it go again.
 *
 * @param port 0 lets the system choose
 * @returns the port, or null when it is taken or not ours to open
 */
async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<number | null>();
  server.once('error', () => resolve(null));
  server.listen(port, LOOPBACK, () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
  });
  return promise;
}

/**
 * Whether a process could listen on this port of the loopback address.
 *
 * @param patienceMs how long to wait for it to become so
 */
export async function isPortFree(port: number, patienceMs = 0): Promise<boolean> {
  for (const end = Date.now() + patienceMs; ; await delay(100)) {
    if ((await tryPort(port)) !== null) return true;
    if (Date.now() >= end) return false;
  }
}

/** Below those that systems give to those who ask for any: what is found free here stays so until it is opened. */
const OURS = { from: 20_000, to: 32_000 };
const TRIES = 20;

async function anyPort(): Promise<number | null> {
  for (let i = 0; i < TRIES; i++) {
    const port = await tryPort(randomInt(OURS.from, OURS.to));
    if (port !== null) return port;
  }
  return tryPort(0);
}

/**
 * A port without a listener.
 *
 * @param preferred taken when it is free, so that an address stays the same from one start to the next
 */
export async function freePort(preferred?: number): Promise<number> {
  const port = (preferred === undefined ? null : await tryPort(preferred)) ?? (await anyPort());
  if (port === null) throw new Error(`no free port on ${LOOPBACK}`);
  return port;
}
