import { execFileSync } from 'node:child_process';
import type { Case } from '../rules/case/case.ts';
import type { SupervisionOrder } from '../rules/supervision-order/supervision-order.ts';
import { eventually } from '../../../../test/support/eventually.ts';
import { waitingForLocks } from '../../../../test/support/waiting-for-locks.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { CaseClock } from './case-clock.ts';

describe('the number of an order and the instant of its issue', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => world.startAgain());

  const dispatched = (): Promise<Case> => world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });

  /** However often somebody else holds the case. */
  async function advanced(clock: CaseClock, caseId: string): Promise<void> {
    while ((await clock.advanceOne(caseId)).kind === 'busy');
  }

  async function byNumber(): Promise<Pick<SupervisionOrder, 'docNumber' | 'issuedAt'>[]> {
    const { rows } = await world.pool.query<Pick<SupervisionOrder, 'docNumber' | 'issuedAt'>>(
      `SELECT doc_number AS "docNumber", issued_at AS "issuedAt" FROM supervision_order WHERE doc_number IS NOT NULL
      ORDER BY substring(doc_number FROM '〕(\\d+)号')::int`,
    );
    return rows;
  }

  it('is never before that of a lower number: who waited for the counter decides again at the instant it then has', async () => {
    const { id } = await dispatched();
    world.at('2026-03-04', '09:00');
    const later = world.now + 161;
    const somebody = await world.pool.connect();
    try {
      await somebody.query('BEGIN');
      await somebody.query('INSERT INTO doc_counter (doc_code, year, last, last_at) VALUES ($1, 2026, 1, $2)', [
        '山督',
        new Date(later),
      ]);
      const waits = advanced(world.clock, id);
      await eventually(
        'it to wait for the counter',
        () => waitingForLocks(world.pool),
        (count) => count === 1,
      );
      await somebody.query('COMMIT');
      await waits;
    } finally {
      somebody.release();
    }
    const [order] = (await world.stored(id)).orders;
    expect(order).toMatchObject({ docNumber: '山督〔2026〕2号', issuedAt: later, draftedAt: later });
    const { rows } = await world.pool.query(
      `SELECT at, recorded_at AS "recordedAt" FROM event WHERE subject_id = $1 AND type = 'order-issued'`,
      [id],
    );
    expect(rows).toEqual([{ at: later, recordedAt: later }]);
  });

  it('rise together where many issue at once, alone and in batches', async () => {
    const cases = await Promise.all(Array.from({ length: 40 }, dispatched));
    world.at('2026-03-04', '09:00');
    const [base, began] = [world.now, performance.now()];
    const now = () => base + Math.floor(performance.now() - began);
    const [one, other] = [world.anotherProcess({ now }).clock, world.anotherProcess({ now }).clock];
    await Promise.all([
      ...cases.map(({ id }, n) => advanced(n % 2 ? one : other, id)),
      other.sweep({ graceMs: 0, limit: 10 }),
    ]);
    const issued = await byNumber();
    expect(issued.map(({ docNumber }) => docNumber)).toEqual(issued.map((_, n) => `山督〔2026〕${n + 1}号`));
    expect(issued).toHaveLength(40);
    const instants = issued.map(({ issuedAt }) => issuedAt!);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });

  it('a command that is refused once decided again gives its number back', async () => {
    const { id } = await dispatched();
    world.at('2026-03-04', '09:00');
    await advanced(world.clock, id);
    world.at('2026-03-10', '09:00');
    await advanced(world.clock, id);
    const draft = (await world.stored(id)).orders.find(({ state }) => state === 'PENDING_SIGN')!;
    const { rows } = await world.pool.query<{ id: string }>(
      `UPDATE stand_in SET ended_at = $2 WHERE post_id = $1 RETURNING id`,
      [draft.signatoryPostId, new Date(world.now + 100)],
    );
    expect(rows).toHaveLength(1);
    const by = await world.actor('sy.dcb.head');
    await world.pool.query('UPDATE doc_counter SET last_at = $1', [new Date(world.now + 200)]);
    const result = await world.commands.run(id, { type: 'sign', by, orderId: draft.id });
    expect(result.kind).toBe('refused');
    expect((await world.pool.query('SELECT last FROM doc_counter')).rows).toEqual([{ last: 1 }]);
  });

  it('H10: two who sign while delegation falls due get one number and one signature', async () => {
    const { id } = await dispatched();
    world.at('2026-03-04', '09:00');
    await advanced(world.clock, id);
    world.at('2026-03-10', '09:00');
    await advanced(world.clock, id);
    const draft = (await world.stored(id)).orders.find(({ state }) => state === 'PENDING_SIGN')!;
    await world.pool.query(`UPDATE stand_in SET ended_at = '2027-01-01'`);
    const by = await world.actor('sy.zfb.head');
    expect(draft.signatoryPostId).toBe(by.posts[0]!.id);
    world.now = draft.delegateAt!;
    const sign = () => world.anotherProcess().commands.run(id, { type: 'sign', by, orderId: draft.id });
    const [first, second] = await Promise.all([sign(), sign(), advanced(world.anotherProcess().clock, id)]);
    expect([first.kind, second.kind]).not.toEqual(['done', 'done']);
    const signed = (await world.stored(id)).orders.filter(({ signerId }) => signerId !== null);
    expect(signed.map(({ docNumber }) => docNumber)).toEqual(['山督〔2026〕1号', '山督〔2026〕2号']);
    const { rows } = await world.pool.query(
      `SELECT count(*)::int AS n FROM event WHERE subject_id = $1 AND type = 'order-issued'`,
      [id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('H11: a revoked newest number is not given again, and an office begins with 1 in the Shanghai year', async () => {
    world.at('2025-12-29', '09:00');
    const [old, next] = [await dispatched(), await dispatched()];
    world.at('2025-12-31', '09:00');
    await advanced(world.clock, old.id);
    const [order] = (await world.stored(old.id)).orders;
    const by = await world.actor('sy.dcb.head');
    expect(
      await world.commands.run(old.id, { type: 'revoke', by, orderId: order!.id, reason: '系误发' }),
    ).toMatchObject({ kind: 'done' });
    await advanced(world.clock, next.id);
    const young = await dispatched();
    world.at('2026-01-06', '09:00');
    await advanced(world.clock, young.id);
    expect((await byNumber()).map(({ docNumber }) => docNumber).sort()).toEqual([
      '山督〔2025〕1号',
      '山督〔2025〕2号',
      '山督〔2026〕1号',
    ]);
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'H11: the year of a number is Shanghai’s in a process of %s as well',
    (zone) => {
      const script = `
        const { numbersWanted } = await import('@zhuoluo/cases/rules');
        const yearAt = (iso) => {
          const order = { id: 'o', officeId: 'x', docNumber: null, issuedAt: Date.parse(iso) };
          return numbersWanted({ orders: [order] }, [{ type: 'order-issued', facts: { orderId: 'o' } }])[0].year;
        };
        console.log(yearAt('2026-12-31T23:59:59.999+08:00'), yearAt('2027-01-01T00:00:00+08:00'));`;
      const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: import.meta.dirname,
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(told.trim()).toBe('2026 2027');
    },
  );
});
