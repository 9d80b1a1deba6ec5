import type { Pool } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import { RARE_WORD } from './words.ts';

/** A page or figure, as the web asks for it. */
export interface Reading {
  readonly name: string;
  readonly path: string;
  /** Overseers alone may ask. */
  readonly board?: true;
}

const DAY_MS = 86_400_000;

/** Every list with the sorts and filters people use, searches, counts, board figures, single matters. */
export async function readingsIn(pool: Pool): Promise<Reading[]> {
  const now = Date.now();
  const iso = (daysAgo: number) => encodeURIComponent(new Date(now - daysAgo * DAY_MS).toISOString());
  const one = async (sql: string): Promise<string> => (await pool.query<{ it: string }>(sql)).rows[0]!.it;
  const region = await one(`SELECT id AS it FROM region WHERE code = 'SN'`);
  const unit = await one(`SELECT unit_id AS it FROM task JOIN unit u ON u.id = unit_id WHERE u.kind <> 'TOWN_OFFICE'
    AND u.region_id = '${region}' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`);
  const party = await one('SELECT party_id AS it FROM "case" GROUP BY 1 ORDER BY count(*) DESC LIMIT 1');
  const liaison = await one(
    'SELECT liaison_id AS it FROM "case" WHERE liaison_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  );
  const office = await one('SELECT office_id AS it FROM supervision_order GROUP BY 1 ORDER BY count(*) DESC LIMIT 1');
  const signer = await one(
    `SELECT h.person_id AS it FROM supervision_order o JOIN tenure h ON h.post_id = o.signatory_post_id AND ${inForce('h')}
    WHERE state = 'PENDING_SIGN' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  );
  const number = encodeURIComponent(
    await one('SELECT doc_number AS it FROM supervision_order WHERE doc_number IS NOT NULL LIMIT 1'),
  );
  const cases = list('cases', {
    newest: '',
    open: 'open=true',
    'open by due': 'open=true&sort=dueAt',
    'overdue, most days first': 'overdue=true&sort=-daysLate',
    'not overdue by due': 'overdue=false&sort=dueAt',
    'all by due': 'sort=dueAt',
    'to accept': 'state=FILED&sort=dueAt',
    'to dispatch': 'state=DISPATCHING&sort=dueAt',
    'in hand': 'state=HANDLING&sort=dueAt',
    'to review': 'state=REVIEWING&sort=dueAt',
    'to call': 'state=FOLLOW_UP&sort=dueAt',
    'to close': 'state=CLOSING&sort=dueAt',
    closed: 'state=CLOSED',
    'closed, of a category': 'open=false&category=TECH',
    red: 'colour=RED&sort=dueAt',
    'red, newest': 'colour=RED',
    uncoloured: 'uncoloured=true&sort=dueAt',
    'at city level': 'level=CITY',
    'at city level, open by due': 'level=CITY&open=true&sort=dueAt',
    'of a category': 'category=LAND',
    'extra urgent': 'urgency=EXTRA',
    'of a region': `regionId=${region}`,
    'of a region, overdue': `regionId=${region}&overdue=true&sort=dueAt`,
    'of a unit, open': `unitId=${unit}&open=true&sort=dueAt`,
    'of a unit, all': `unitId=${unit}`,
    'of a party': `partyId=${party}`,
    'of a party, open': `partyId=${party}&category=LAND&open=true`,
    'of a liaison': `liaisonId=${liaison}`,
    'opened in a week': `openedFrom=${iso(70)}&openedTo=${iso(63)}`,
    'of a cell of the board': `open=true&level=DEPARTMENT&unitId=${unit}&dueFrom=${iso(3)}&dueTo=${iso(0)}&uncoloured=true`,
    'many filters': `regionId=${region}&category=PERMIT,ENV&level=DEPARTMENT&urgency=NORMAL&state=CLOSED`,
  });
  const searches = list('search', {
    'word in all': `q=${encodeURIComponent('企业反映')}`,
    'word in a quarter': `q=${encodeURIComponent('现场会商')}`,
    'word in one of a hundred': `q=${encodeURIComponent('流动资金贷款')}`,
    'two words': `q=${encodeURIComponent('续贷过桥 历史遗留')}`,
    'rare word': `q=${encodeURIComponent(RARE_WORD)}`,
    'no such word': `q=${encodeURIComponent('麒麟独角')}`,
    'word, open by due': `q=${encodeURIComponent('现场会商')}&open=true&sort=dueAt`,
    'case number': 'q=SL-2026-0123',
    'end of a number': 'q=054321',
    'beginning of all numbers': 'q=SL-2026',
  }).map((reading) => ({ ...reading, path: reading.path.replace('/search', '/cases') }));
  const tasks = list('tasks', {
    desk: '',
    'to claim': 'state=PENDING_CLAIM',
    'in hand': 'state=CLAIMED,REWORK',
    'under review': 'state=SUBMITTED',
    overdue: 'overdue=true',
    'due today': `state=PENDING_CLAIM,CLAIMED,REWORK&overdue=false&dueBefore=${iso(-1)}`,
    ended: 'open=false',
    'as co-unit': 'role=CO',
    'of a unit': `unitId=${unit}`,
  });
  const orders = list('supervision-orders', {
    newest: '',
    'to sign': 'state=PENDING_SIGN',
    'to sign, of a signer': `state=PENDING_SIGN&signer=${signer}`,
    issued: 'state=ISSUED',
    overdue: 'overdue=true',
    answered: 'state=ANSWERED',
    red: 'colour=RED',
    'red, issued': 'colour=RED&state=ISSUED',
    revoked: 'state=REVOKED',
    'of a unit': `unitId=${unit}`,
    'of an office': `officeId=${office}`,
    'of an office, answered': `officeId=${office}&state=ANSWERED`,
    'signed by': `signer=${signer}`,
    'by number': `docNumber=${number}`,
    'word in all': `q=${encodeURIComponent('企业反映')}`,
    'word in one of a hundred': `q=${encodeURIComponent('流动资金贷款')}`,
    'number typed': `q=${encodeURIComponent('12号')}`,
  });
  const board = list('board', {
    ...Object.fromEntries(
      ['unit', 'region', 'category', 'level', 'colour'].map((by) => [`summary by ${by}`, `summary?by=${by}`]),
    ),
    overdue: 'overdue',
    'trend, 30 days': 'trend',
    'trend, a year by week': `trend?step=week&from=${iso(364)}`,
    'trend, a year by month': `trend?step=month&from=${iso(364)}`,
    'ranking, 30 days': 'ranking',
    'ranking, a year': `ranking?from=${iso(364)}`,
  }).map((reading) => ({ ...reading, path: reading.path.replace('?', '/'), board: true as const }));
  const others = [
    { name: 'task counts', path: '/tasks/counts' },
    { name: 'inbox', path: '/inbox' },
    { name: 'inbox, unread', path: '/inbox?unread=true' },
    { name: 'inbox count', path: '/inbox/count' },
    { name: 'parties', path: '/parties' },
    { name: 'parties, by name', path: `/parties?q=${encodeURIComponent('矿业')}` },
    { name: 'assignments', path: '/assignments' },
    { name: 'units', path: '/units' },
    { name: 'me', path: '/me' },
  ];
  return [...cases, ...searches, ...tasks, ...orders, ...board, ...others];
}

function list(what: string, queries: Readonly<Record<string, string>>): Reading[] {
  return Object.entries(queries).map(([name, query]) => ({ name: `${what}: ${name}`, path: `/${what}?${query}` }));
}
