import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Case, SupervisionOrder } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';
import { forge, withoutTrigger } from '../../../test/support/forge.ts';
import { sampleCases, type SampleCases } from '../../../test/support/sample-cases.ts';
import type { LiveWorkflows } from './checks/live-workflows.ts';
import { planted, resaid } from '../../../test/support/planted.ts';

jest.setTimeout(30_000);

/** Every case has its workflow: what is looked at is what waits for them. */
const EVERYWHERE: LiveWorkflows = {
  of: (caseIds) => Promise.resolve(new Set(caseIds)),
  close: () => Promise.resolve(),
};

describe('a fault that is planted', () => {
  let sample: SampleCases;
  let neglected: Case;
  let closed: Case;
  let blue: SupervisionOrder;
  let yellow: SupervisionOrder;

  beforeAll(async () => {
    sample = await sampleCases();
    ({ neglected, closed } = sample);
    blue = neglected.orders.find((o) => o.colour === 'BLUE')!;
    yellow = neglected.orders.find((o) => o.colour === 'YELLOW')!;
  });
  afterAll(() => sample.drop());

  const found = (spoil: (pool: Pool) => Promise<unknown>, now?: Instant) => planted(sample, spoil, { now });
  const forgeOrder = (pool: Pool, { id }: SupervisionOrder, patch: Partial<SupervisionOrder>): Promise<void> =>
    forge(pool, neglected.id, (event) => resaid(event, 'orders', id, patch));

  describe('in the numbers', () => {
    it('is found where one was given twice', async () => {
      const faults = await found(async (pool) => {
        await pool.query('ALTER TABLE supervision_order DROP CONSTRAINT supervision_order_doc_number_key');
        await forgeOrder(pool, yellow, { docNumber: blue.docNumber });
      });
      expect(faults['doc-numbers']).toContainEqual(expect.stringContaining('a number was given twice'));
    });

    it.each([
      ['does not read as a number', (number: string) => number.replace('号', '')],
      ['names another year than that of its issue', (number: string) => number.replace('2026', '2025')],
      ['carries another office’s code', (number: string) => number.replace(/^[^〔]+/, '他督')],
    ])('is found where one %s', async (_how, misprint) => {
      const faults = await found((pool) => forgeOrder(pool, yellow, { docNumber: misprint(yellow.docNumber!) }));
      expect(faults['doc-numbers']).toContainEqual(expect.stringContaining('1 numbers do not read as they must'));
    });

    it('is not seen in those given before an office changed its code', async () => {
      expect(await found((pool) => pool.query(`UPDATE region SET doc_code = doc_code || '新'`))).toEqual({});
    });

    it('is found where an office went back to a code it had left', async () => {
      const [, code] = /^([^〔]+)/.exec(yellow.docNumber!)!;
      const faults = await found(async (pool) => {
        await pool.query(`UPDATE region SET doc_code = doc_code || '新'`);
        await forgeOrder(pool, blue, { docNumber: blue.docNumber!.replace(code!, `${code}新`) });
      });
      expect(faults['doc-numbers']).toContainEqual(expect.stringContaining('numbers do not read as they must'));
    });
  });

  describe('in what an order says', () => {
    it('is found where its text was changed, with its hash or without', async () => {
      const change = (pool: Pool, sha256: string) =>
        pool.query(
          `UPDATE order_text SET text = replace(text, '督查', '监察'), sha256 = ${sha256} WHERE order_id = $1`,
          [blue.id],
        );
      const different = { 'order-texts': [`${blue.docNumber} its text is not what was issued`] };
      expect(await found((pool) => change(pool, 'sha256'))).toEqual(different);
      const again = `sha256(convert_to(replace(text, '督查', '监察'), 'UTF8'))`;
      expect(await found((pool) => change(pool, again))).toEqual(different);
    });

    it('is found where its text is gone, or one is there without an issue', async () => {
      const gone = await found((pool) => pool.query('DELETE FROM order_text WHERE order_id = $1', [blue.id]));
      expect(gone).toEqual({ 'order-texts': [`${blue.docNumber} no text, although one was kept when it was issued`] });
      const nobody = randomUUID();
      const forged = await found((pool) =>
        pool.query('INSERT INTO order_text SELECT $2, text, sha256 FROM order_text WHERE order_id = $1', [
          blue.id,
          nobody,
        ]),
      );
      expect(forged).toEqual({ 'order-texts': [`${nobody} a text, and no issue that kept it`] });
    });
  });

  describe('in the history', () => {
    it('is found where all of it is gone', async () => {
      const faults = await found((pool) =>
        withoutTrigger(pool, () => pool.query('DELETE FROM event WHERE subject_id = $1', [closed.id])),
      );
      expect(faults['whole-events']).toEqual([`${closed.caseNo} no event at all`]);
    });

    it('is found where the case says that it changed at another time', async () => {
      const faults = await found((pool) =>
        pool.query(`UPDATE "case" SET changed_at = changed_at + interval '1 ms' WHERE id = $1`, [closed.id]),
      );
      expect(faults).toEqual({
        'whole-events': [`${closed.caseNo} its last event was not recorded when the case last changed`],
      });
    });

    it('is found where an order’s row was dropped', async () => {
      const faults = await found((pool) => pool.query('DELETE FROM supervision_order WHERE id = $1', [yellow.id]));
      expect(faults['replayed-rows']).toContain(`${neglected.caseNo} 1 order rows where its events tell of 2`);
    });

    it.each([
      ['task', { id: 'gen_random_uuid()', task_no: `'none'` }],
      [
        'supervision_order',
        { id: 'gen_random_uuid()', clock_id: 'gen_random_uuid()', doc_number: 'NULL', issued_at: 'NULL' },
      ],
      ['clock', { id: 'gen_random_uuid()' }],
      ['case_search', { case_no: `'none'` }],
    ])('is found where a row of %s belongs to no case', async (table, own) => {
      const nobody = randomUUID();
      const faults = await found(async (pool) => {
        await pool.query(`CREATE TEMP TABLE copy AS SELECT * FROM ${table} WHERE case_id = $1 LIMIT 1`, [neglected.id]);
        const others = Object.entries(own).map(([column, value]) => `, ${column} = ${value}`);
        await pool.query(`UPDATE copy SET case_id = $1${others.join('')}`, [nobody]);
        await pool.query(`INSERT INTO ${table} SELECT * FROM copy`);
        await pool.query('DROP TABLE copy');
      });
      expect(faults).toEqual({ orphans: [`${nobody} 1 rows of ${table}, and no case`] });
    });

    it.each([
      ['event', {}],
      ['notice', { id: randomUUID() }],
    ])(
      'is found where a row of %s belongs to no subject, or to one of a kind that no module keeps',
      async (table, own) => {
        const nobody = randomUUID();
        const copy = (pool: Pool, other: object) =>
          pool.query(
            `INSERT INTO ${table} SELECT (jsonb_populate_record(t, $2)).* FROM ${table} t WHERE subject_id = $1 LIMIT 1`,
            [neglected.id, { ...own, subject_id: nobody, ...other }],
          );
        const lost = await found((pool) => copy(pool, {}));
        expect(lost).toEqual({ orphans: [`${nobody} 1 rows of ${table}, and no case`] });
        const unknown = await found((pool) => copy(pool, { subject_kind: 'rumour' }));
        expect(unknown).toEqual({ orphans: [`${nobody} 1 rows of ${table}, and no rumour`] });
      },
    );

    it('is found where no search finds a case', async () => {
      const faults = await found((pool) => pool.query('DELETE FROM case_search WHERE case_id = $1', [neglected.id]));
      expect(faults).toEqual({ orphans: [`${neglected.caseNo} no row of case_search: no search finds it`] });
    });

    it('is found where somebody acted in a post that they held only later', async () => {
      const faults = await found((pool) =>
        pool.query(`UPDATE tenure SET began_at = '2199-01-01' WHERE person_id = $1`, [closed.filedBy]),
      );
      expect(Object.keys(faults)).toEqual(['acting-posts']);
      expect(faults['acting-posts']).toContain(`case ${closed.id} event 1 in a post that its person did not hold`);
    });

    it('is found where two people hold a post at a time, though one tenure lies ahead', async () => {
      const faults = await found((pool) =>
        pool.query(
          `WITH held AS (SELECT * FROM tenure WHERE person_id = $1 LIMIT 1)
          INSERT INTO tenure (id, person_id, post_id, began_at, ended_at)
          SELECT gen_random_uuid(), person_id, post_id, '2190-01-01', '2191-01-01' FROM held`,
          [closed.filedBy],
        ),
      );
      expect(Object.keys(faults)).toEqual(['one-holder']);
    });

    it('is found where a case follows a policy that is not there', async () => {
      const faults = await found((pool) =>
        pool.query('UPDATE "case" SET policy_version = 99 WHERE id = $1', [closed.id]),
      );
      expect(faults['orphans']).toEqual([`${closed.caseNo} policy 99, and no such policy was ever in force`]);
    });
  });

  describe('in what keeps the work going', () => {
    it('is found where a case is set apart', async () => {
      const faults = await found((pool) =>
        pool.query(`INSERT INTO quarantine VALUES ($1, 3, clock_timestamp(), 'BrokenDirectory')`, [neglected.id]),
      );
      expect(faults).toEqual({
        quarantine: [`${neglected.caseNo} set apart after 3 failures, the last one BrokenDirectory`],
      });
    });

    it('is found where a poke does not get through, if anybody is there to carry it', async () => {
      const age = (pool: Pool) => pool.query(`UPDATE outbox SET queued_at = '2026-03-01 09:00+08'`);
      expect(await found(age)).toEqual({});
      const faults = await planted(sample, age, { workflows: EVERYWHERE });
      expect(faults['outbox']).toContain(`${neglected.caseNo} a poke has waited since 2026-03-01T01:00:00.000Z`);
    });

    it('is found where a request was accepted by which nothing happened', async () => {
      const faults = await found((pool) => pool.query(`UPDATE idempotency_key SET tx = '3' WHERE path = 'close'`));
      expect(faults).toEqual({
        'idempotency-keys': [expect.stringContaining('nothing happened to its case by it')],
      });
    });
  });

  it('is none where an office has changed since: whom the directory names now was not told then', async () => {
    const reorganise = (pool: Pool) =>
      pool.query('UPDATE region SET dispatch_enterprise_id = supervision_id, dispatch_project_id = supervision_id');
    expect(await found(reorganise)).toEqual({});
  });

  it('is found where an office was told twice, whichever it is', async () => {
    const faults = await found(async (pool) => {
      await pool.query(
        `INSERT INTO notice SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid()))).*
        FROM notice n WHERE part_id = $1 AND kind = 'order-issued' AND unit_id <> $2`,
        [blue.id, blue.unitId],
      );
    });
    expect(faults).toEqual({ notices: [expect.stringContaining('told 2 times instead of 1: order-issued of event')] });
  });
});
