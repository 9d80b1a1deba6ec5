import { round, spreadOf, type Spread } from './machine.ts';
import type { Stand } from './stand.ts';

const TIMES = 30;

/** The tables of 管理 as its pages ask for them: the first page, the last, sorted, narrowed, searched. */
const LISTS: Readonly<Record<string, string>> = {
  'parties, by code': '/parties?limit=50',
  'parties, by name, backwards': '/parties?limit=50&sort=-name',
  'parties, a word of many': `/parties?limit=50&q=${encodeURIComponent('企业1')}`,
  'parties, a word of none': `/parties?limit=50&q=${encodeURIComponent('无此企业')}`,
  'parties above scale': '/parties?limit=50&aboveScale=true',
  'people, by account': '/people?limit=50',
  'people, a word': `/people?limit=50&q=${encodeURIComponent('officer.77')}`,
  'people who cannot sign in': '/people?limit=50&entry=NONE',
  'posts, by unit': '/posts?limit=50',
  'posts, vacant': '/posts?limit=50&vacant=true',
  'posts, a word': `/posts?limit=50&q=${encodeURIComponent('局长')}`,
  assignments: '/assignments?limit=50',
  units: '/units',
};

/** How long each takes, milliseconds as the administrator's browser waits. @throws Error where one is refused */
export async function readManagedLists({ http, people }: Stand): Promise<Readonly<Record<string, Spread>>> {
  const admin = await people.token(people.holder('ADMIN'));
  const spreads: Record<string, Spread> = {};
  for (const [name, path] of Object.entries(LISTS)) {
    const ms: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const began = performance.now();
      const { status, body } = await http.get(admin, path);
      ms.push(round(performance.now() - began, 1));
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    }
    spreads[name] = spreadOf(ms);
  }
  return spreads;
}
