import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Case, SupervisionOrder } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';
import { forge, withoutTrigger } from '../../../test/support/forge.ts';
import { sampleCases, type SampleCases } from '../../../test/support/sample-cases.ts';
import { examine } from './examine.ts';
import { table } from './report.ts';
import { GRACE_MS, patched, planted, resaid } from '../../../test/support/planted.ts';

jest.setTimeout(30_000);

const HOUR_MS = 3_600_000;

let sample: SampleCases;
let neglected: Case;
let closed: Case;
let blue: SupervisionOrder;
let yellow: SupervisionOrder;

beforeAll(async () => {
  sample = await sampleCases();
  ({ neglected, closed } = sample);
  [blue, yellow] = (['BLUE', 'YELLOW'] as const).map((colour) =>
    neglected.orders.find((o) => o.colour === colour)!,
  ) as [SupervisionOrder, SupervisionOrder];
});

afterAll(() => sample.drop());

const found = (spoil: (pool: Pool) => Promise<unknown>, now?: Instant) => planted(sample, spoil, { now });

/** Rewrites what the history of the neglected case says of one of its orders, where it says it. */
const forgeOrder = (pool: Pool, { id }: SupervisionOrder, patch: Partial<SupervisionOrder>): Promise<void> =>
  forge(pool, neglected.id, (event) => resaid(event, 'orders', id, patch));

const nothing = () => Promise.resolve();

describe('the doctor', () => {
  it('finds nothing wrong in a database that only the rules have written', async () => {
    expect(await found(nothing)).toEqual({});
  });

  it('counts what it has looked at', async () => {
    const diagnosis = await examine({ databaseUrl: sample.url, graceMs: GRACE_MS, tell: 3, now: sample.now });
    expect(diagnosis).toMatchObject({ cases: 2, openCases: 1, orders: 2 });
    expect(diagnosis.events).toBe(neglected.version + closed.version);
  });

  it('finds an event that somebody changed', async () => {
    const faults = await found((pool) =>
      withoutTrigger(pool, () =>
        pool.query(`UPDATE event SET facts = '{}' WHERE subject_id = $1 AND seq = 3`, [closed.id]),
      ),
    );
    expect(faults).toEqual({ 'whole-histories': [`case ${closed.id} not what was recorded from event 3 on`] });
  });

  it('finds an event that is gone', async () => {
    const faults = await found((pool) =>
      withoutTrigger(pool, () =>
        pool.query('DELETE FROM event WHERE subject_id = $1 AND seq = $2', [closed.id, closed.version]),
      ),
    );
    expect(faults['whole-events']).toContain(
      `${closed.caseNo} ${closed.version - 1} events at version ${closed.version}`,
    );
  });

  it('finds a text about a person that is not what was recorded', async () => {
    const faults = await found(async (pool) => {
      await pool.query('ALTER TABLE personal DISABLE TRIGGER erase_only');
      await pool.query(`UPDATE personal SET text = '何人' WHERE subject_id = $1 AND kind = 'PHONE'`, [closed.id]);
    });
    expect(faults['personal-texts']).toEqual([
      `${closed.caseNo} the text about a person in event 1 is not what was recorded`,
    ]);
  });

  it('counts texts about persons that were erased, and calls nothing broken', async () => {
    const erase = (pool: Pool) => pool.query('DELETE FROM personal WHERE subject_id = $1', [closed.id]);
    const diagnosis = await sample.inCopy(erase, (databaseUrl) =>
      examine({ databaseUrl, graceMs: GRACE_MS, tell: 3, now: sample.now }),
    );
    expect(diagnosis).toMatchObject({ isWhole: true, erasedTexts: 6 });
    expect(table(diagnosis)).toContain('已删除个人信息 6 处');
  });

  it('finds a row that its history does not tell of', async () => {
    const faults = await found((pool) =>
      pool.query(`UPDATE task SET result = '已办结' WHERE case_id = $1`, [neglected.id]),
    );
    expect(faults).toEqual({ 'replayed-rows': [`${neglected.caseNo} task 1: result`] });
  });

  it('finds an order drawn after its limit but before the office opened', async () => {
    const faults = await found((pool) => forgeOrder(pool, blue, { draftedAt: blue.dueAt + HOUR_MS }));
    expect(faults).toEqual({
      'early-orders': [expect.stringContaining(`order ${blue.docNumber} (BLUE) at 2026-03-03T11:00`)],
    });
  });

  it('finds an order whose own limit was cut short', async () => {
    const rectifyDueAt = blue.rectifyDueAt! + 24 * HOUR_MS;
    const faults = await found((pool) => forgeOrder(pool, blue, { rectifyDueAt }));
    expect(faults).toEqual({ 'early-orders': [expect.stringContaining(`expiry of order ${blue.docNumber} (BLUE)`)] });
  });

  it('finds two orders in force on one ladder', async () => {
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) =>
        e.type === 'order-issued' && e.facts['orderId'] === yellow.id
          ? patched(e, 'orders', blue.id, { state: 'ISSUED', endedAt: null })
          : e,
      ),
    );
    expect(faults).toEqual({ 'doubled-orders': [expect.stringContaining('several orders in force')] });
  });

  it('finds two drafts on one ladder', async () => {
    const drafted = { state: 'PENDING_SIGN' } as const;
    const faults = await found(async (pool) => {
      await forgeOrder(pool, blue, drafted);
      await forgeOrder(pool, yellow, drafted);
    });
    expect(faults['doubled-orders']).toEqual([`${neglected.caseNo} several drafts on ${blue.ladder}`]);
  });

  it('finds an order that is not on the ladder of its limit', async () => {
    const astray = `task/${randomUUID()}`;
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) => resaid(e, 'orders', yellow.id, { ladder: astray })),
    );
    expect(faults).toEqual({
      ladders: [`${neglected.caseNo} order ${yellow.docNumber} on ${astray}, and its limit is not`],
    });
  });

  it('finds a limit that is not on the ladder of its task', async () => {
    const claim = neglected.clocks.find((k) => k.kind === 'CLAIM')!;
    const astray = `stage/${claim.id}`;
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) => resaid(e, 'clocks', claim.id, { ladder: astray })),
    );
    expect(faults['ladders']).toContain(`${neglected.caseNo} a CLAIM limit on ${astray}`);
  });

  it('finds one limit that drew the same step twice', async () => {
    const faults = await found(async (pool) => {
      await pool.query('ALTER TABLE supervision_order DROP CONSTRAINT supervision_order_clock_id_step_key');
      await forgeOrder(pool, yellow, { step: blue.step });
    });
    expect(faults).toEqual({ 'doubled-orders': [expect.stringContaining(`several orders on limit ${blue.clockId}`)] });
  });

  it('finds an order that is overdue, once it is overdue by more than the grace', async () => {
    const due = neglected.nextMilestoneAt!;
    expect(await found(nothing, due + GRACE_MS)).toEqual({});
    expect(await found(nothing, due + GRACE_MS + 1)).toEqual({
      'missing-orders': [expect.stringContaining(`${neglected.caseNo} “`)],
    });
  });

  it('finds a limit that was missed unseen', async () => {
    const handle = neglected.clocks.find((k) => k.kind === 'HANDLE')!;
    const faults = await found(
      (pool) => forge(pool, neglected.id, (e) => patched(e, 'clocks', handle.id, { drawAt: null, missedAt: null })),
      Math.max(sample.now, handle.dueAt! + 24 * HOUR_MS),
    );
    expect(faults['missing-orders']).toContainEqual(expect.stringContaining('the HANDLE limit of 2026-03-'));
  });

  it.each([
    ['stands too high', 'UPDATE doc_counter SET last = last + 1'],
    ['is gone', 'DELETE FROM doc_counter'],
  ])('finds a number counter that %s', async (_how, sql) => {
    expect(await found((pool) => pool.query(sql))).toEqual({
      'doc-numbers': [expect.stringContaining('the last number is 2')],
    });
  });

  it('finds a gap in the numbers', async () => {
    const faults = await found(async (pool) => {
      await forgeOrder(pool, yellow, { docNumber: yellow.docNumber!.replace('2号', '3号') });
      await pool.query('UPDATE doc_counter SET last = 3');
    });
    expect(faults).toEqual({ 'doc-numbers': [expect.stringContaining('2 orders numbered 1 to 3')] });
  });

  it('finds a number dated before a lower one', async () => {
    const faults = await found((pool) => forgeOrder(pool, yellow, { issuedAt: blue.issuedAt! - 1 }));
    expect(faults['doc-numbers']).toEqual([expect.stringContaining('1 numbers are dated before a lower one')]);
  });

  it.each([
    ['an open case that fell off the clock', `NULL`],
    ['a case that would be looked at too late', `next_milestone_at + interval '1 ms'`],
  ])('finds %s', async (_what, value) => {
    const plant = (pool: Pool) =>
      pool.query(`UPDATE "case" SET next_milestone_at = ${value} WHERE id = $1`, [neglected.id]);
    expect(await found(plant)).toEqual({ 'next-milestones': [expect.stringContaining(neglected.caseNo)] });
  });

  it('finds an open case that no unit answers for', async () => {
    const nobody = randomUUID();
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) =>
        e.seq === neglected.version ? { ...e, change: { ...e.change, case: { ...e.change.case, unitId: nobody } } } : e,
      ),
    );
    expect(faults).toEqual({ 'answering-units': [`${neglected.caseNo} no unit ${nobody} to answer for it`] });
  });

  it('does not miss notices of drafts in histories that are older than those notices', async () => {
    const faults = await found((pool) => pool.query(`DELETE FROM notice WHERE kind = 'draft-to-submit'`));
    expect(faults).toEqual({});
  });

  it('finds a notice that was never told, and one told twice', async () => {
    const lost = await found((pool) => pool.query(`DELETE FROM notice WHERE kind = 'case-closed'`));
    expect(lost).toEqual({ notices: [expect.stringContaining('told 0 times instead of 1: case-closed of event')] });
    const doubled = await found(async (pool) => {
      await pool.query(`
        INSERT INTO notice SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid()))).*
        FROM notice n WHERE kind = 'case-closed' AND party_id IS NULL`);
    });
    expect(doubled).toEqual({ notices: [expect.stringContaining('told 2 times instead of 1: case-closed of event')] });
  });

  it('finds a poke for a case that is not there', async () => {
    const caseId = randomUUID();
    const faults = await found((pool) => pool.query('INSERT INTO outbox (case_id) VALUES ($1)', [caseId]));
    expect(faults).toEqual({ outbox: [`${caseId} a poke for a case that is not there`] });
  });

  it('finds an accepted request whose result is not there', async () => {
    const faults = await found((pool) =>
      pool.query('UPDATE idempotency_key SET resource = $1 WHERE path = $2', [randomUUID(), 'close']),
    );
    expect(faults).toEqual({ 'idempotency-keys': [expect.stringContaining('accepted at close under key')] });
  });
});
