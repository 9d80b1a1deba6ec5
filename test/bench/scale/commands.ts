import type { Pool } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import { spreadOf, type Spread } from '../machine.ts';
import type { Stand } from '../stand.ts';

interface Target {
  readonly id: string;
  readonly account: string;
}

interface Acting {
  /** Targets, each with somebody who may. */
  readonly of: string;
  readonly path: (id: string) => string;
  readonly body: unknown;
}

const HOLDER = `JOIN tenure h ON h.post_id = post.id AND ${inForce('h')} JOIN person p ON p.id = h.person_id`;
const HEAD = `JOIN post ON post.unit_id = x.unit_id AND post.roles ? 'UNIT_HEAD' ${HOLDER}`;
const LIVELY = `c.state = 'HANDLING'`;

/** Commands on cases that were loaded; those of a whole life are measured on new ones. */
const ACTS: Readonly<Record<string, Acting>> = {
  'solve on site': {
    of: `SELECT c.id, p.account FROM "case" c JOIN person p ON p.id = c.liaison_id WHERE c.state = 'ON_SITE'`,
    path: (id) => `/cases/${id}/solve-on-site`,
    body: { result: '现场会商后当场解决。', evidence: [] },
  },
  accept: {
    of: `SELECT x.id, p.account FROM "case" x JOIN post ON post.unit_id = x.unit_id AND post.roles ? 'DISPATCHER'
      ${HOLDER} WHERE x.state = 'FILED'`,
    path: (id) => `/cases/${id}/accept`,
    body: {},
  },
  progress: {
    of: `SELECT x.id, p.account FROM task x JOIN "case" c ON c.id = x.case_id ${HEAD} WHERE x.state = 'CLAIMED' AND ${LIVELY}`,
    path: (id) => `/tasks/${id}/progress`,
    body: { text: '已现场核实，正在协调。' },
  },
  sign: {
    of: `SELECT x.id, p.account FROM supervision_order x JOIN post ON post.id = x.signatory_post_id ${HOLDER}
      WHERE x.state = 'PENDING_SIGN'`,
    path: (id) => `/supervision-orders/${id}/sign`,
    body: {},
  },
  receive: {
    of: `SELECT x.id, p.account FROM supervision_order x ${HEAD} WHERE x.state = 'ISSUED' AND x.received_at IS NULL`,
    path: (id) => `/supervision-orders/${id}/receive`,
    body: {},
  },
  answer: {
    of: `SELECT x.id, p.account FROM supervision_order x ${HEAD} WHERE x.state = 'ISSUED' AND x.received_at IS NOT NULL`,
    path: (id) => `/supervision-orders/${id}/answer`,
    body: { kind: 'PROGRESS', text: '已制定整改措施。' },
  },
  'reject an answer': {
    of: `SELECT x.id, p.account FROM supervision_order x JOIN post ON post.unit_id = x.judge_office_id AND post.roles ? 'SUPERVISOR'
      ${HOLDER} WHERE x.state = 'ANSWERED' AND x.answer_kind <> 'SUBMISSION'`,
    path: (id) => `/supervision-orders/${id}/reject-answer`,
    body: { reason: '未见实质进展。' },
  },
};

/** Commands by name; one that the rules refuse meanwhile counts as asked too, and is told. */
export async function measureCommands(stand: Stand, pool: Pool, times: number) {
  const figures: Record<string, Spread & { readonly refused: number }> = {};
  for (const [name, { of, path, body }] of Object.entries(ACTS)) {
    const { rows } = await pool.query<Target>(
      `SELECT DISTINCT ON (id) id, account FROM (${of}) targets (id, account) ORDER BY id, account LIMIT $1`,
      [times],
    );
    const ms: number[] = [];
    let refused = 0;
    for (const { id, account } of rows) {
      const answer = await stand.http.post(await stand.people.token(account), path(id), body);
      ms.push(answer.ms);
      if (answer.status >= 500) throw new Error(`${name} answered ${answer.status} ${JSON.stringify(answer.body)}`);
      if (answer.status >= 300) refused += 1;
    }
    figures[name] = { ...spreadOf(ms), refused };
  }
  return figures;
}

/** Single matters, as an overseer of all opens them. */
export async function measureSingles(stand: Stand, pool: Pool, account: string, times: number) {
  const token = await stand.people.token(account);
  const figures: Record<string, Spread> = {};
  const open = async (name: string, sql: string, path: (id: string) => string) => {
    const { rows } = await pool.query<{ id: string }>(sql, [times]);
    const ms: number[] = [];
    for (const { id } of rows) ms.push((await stand.http.get(token, path(id))).ms);
    figures[name] = spreadOf(ms);
  };
  const cases = `SELECT id FROM "case" WHERE state = 'HANDLING' ORDER BY id LIMIT $1`;
  await open('case', cases, (id) => `/cases/${id}`);
  await open('timeline', cases, (id) => `/cases/${id}/timeline`);
  await open('deadlines', cases, (id) => `/cases/${id}/deadlines`);
  await open('task', 'SELECT id FROM task ORDER BY id LIMIT $1', (id) => `/tasks/${id}`);
  await open('order', 'SELECT id FROM supervision_order ORDER BY id LIMIT $1', (id) => `/supervision-orders/${id}`);
  return figures;
}
