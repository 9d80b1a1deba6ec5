import type { Answer } from '../http.ts';
import { spreadOf, type Spread } from '../machine.ts';
import type { Stand } from '../stand.ts';
import type { Reading } from './readings.ts';
import type { Viewer } from './viewers.ts';

/** How long one reading took one viewer. */
export interface Measured {
  readonly viewer: string;
  readonly reading: string;
  readonly path: string;
  readonly ms: Spread;
}

const WARM_UPS = 1;

/** Asks everything as everybody, one after the other, so that each time is the question's own. */
export async function measureReads(
  stand: Stand,
  viewers: readonly Viewer[],
  readings: readonly Reading[],
  times: number,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const viewer of viewers) {
    const token = await stand.people.token(viewer.account);
    for (const { name, path, board } of readings) {
      if (board && !viewer.oversees) continue;
      const ask = async () => answered(await stand.http.get(token, path), path).ms;
      for (let i = 0; i < WARM_UPS; i++) await ask();
      const ms: number[] = [];
      for (let i = 0; i < times; i++) ms.push(await ask());
      measured.push({ viewer: viewer.name, reading: name, path, ms: spreadOf(ms) });
    }
    console.error(`${viewer.name}: ${slowestOf(measured.filter((one) => one.viewer === viewer.name))}`);
  }
  return measured;
}

const TOLD = 8;

function slowestOf(measured: readonly Measured[]): string {
  const slowest = measured.toSorted((a, b) => b.ms.p95 - a.ms.p95).slice(0, TOLD);
  return slowest.map(({ reading, ms }) => `${reading} ${ms.p95} ms`).join('; ');
}

/** The first page, and the page that begins after so many rows, each asked for several times. */
export async function measurePaging(stand: Stand, account: string, query: string, row: number, times: number) {
  const token = await stand.people.token(account);
  const first = `/cases?limit=200&${query}`;
  let deep = first;
  for (let read = 0; read < row; read += 200) {
    const { nextCursor } = answered(await stand.http.get(token, deep), deep).body as { nextCursor: string | null };
    if (nextCursor === null) return null;
    deep = `${first}&cursor=${encodeURIComponent(nextCursor)}`;
  }
  const time = async (path: string): Promise<Spread> => {
    const ms: number[] = [];
    for (let i = 0; i < times; i++) ms.push(answered(await stand.http.get(token, path), path).ms);
    return spreadOf(ms);
  };
  return { row, 'page one': await time(first), 'page there': await time(deep) };
}

export function answered(answer: Answer, what: string): Answer {
  if (answer.status >= 300) throw new Error(`${what} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
