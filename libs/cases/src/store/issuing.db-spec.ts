import { createHash } from 'node:crypto';
import type { Case } from '../rules/case/case.ts';
import type { SupervisionOrder } from '../rules/supervision-order/supervision-order.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { AdvanceResult, CaseClock } from './case-clock.ts';

describe('issuing orders', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => world.startAgain());

  /** Handed to the unit by the routing table; unclaimed, it gets a blue order one working day later. */
  const dispatched = (): Promise<Case> => world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });

  async function advanced(clock: CaseClock, caseId: string): Promise<AdvanceResult> {
    for (;;) {
      const result = await clock.advanceOne(caseId);
      if (result.kind !== 'busy') return result;
    }
  }

  async function numbers(): Promise<string[]> {
    const { rows } = await world.pool.query<SupervisionOrder>(
      `SELECT doc_number AS "docNumber" FROM supervision_order WHERE doc_number IS NOT NULL
      ORDER BY substring(doc_number FROM '〕(\\d+)号')::int`,
    );
    return rows.map((row) => row.docNumber!);
  }

  it('draws one order though timer, sweep and a person deliver the same expiry at once', async () => {
    const { id } = await dispatched();
    const head = await world.actor('sy.renshe.head');
    world.at('2026-03-04', '09:00');
    const another = world.anotherProcess();
    await Promise.all([
      advanced(world.clock, id),
      advanced(another.clock, id),
      another.clock.sweep({ graceMs: 0, limit: 200 }),
      world.commands.run(id, { type: 'close', by: head, summary: '不该成功' }),
    ]);
    expect((await world.stored(id)).orders).toHaveLength(1);
    expect(await numbers()).toEqual(['山督〔2026〕1号']);
  });

  it('gives two orders of the same second two numbers in a row', async () => {
    const cases = [await dispatched(), await dispatched()];
    world.at('2026-03-04', '09:00');
    await Promise.all(cases.map(({ id }) => advanced(world.clock, id)));
    expect(await numbers()).toEqual(['山督〔2026〕1号', '山督〔2026〕2号']);
  });

  it('gives fifty orders issued at once the numbers from 1 to 50', async () => {
    const cases = await Promise.all(Array.from({ length: 50 }, dispatched));
    world.at('2026-03-04', '09:00');
    const another = world.anotherProcess();
    await Promise.all(cases.map(({ id }, n) => advanced(n % 2 ? another.clock : world.clock, id)));
    expect(await numbers()).toEqual(Array.from({ length: 50 }, (_, n) => `山督〔2026〕${n + 1}号`));
  });

  it('numbers a batch in the order in which its limits ended', async () => {
    world.at('2026-03-03', '09:00');
    const later = await dispatched();
    world.at('2026-03-02', '09:00');
    const earlier = await dispatched();
    world.at('2026-03-05', '09:00');
    await world.clock.sweep({ graceMs: 0, limit: 200 });
    expect((await world.stored(earlier.id)).orders[0]!.docNumber).toBe('山督〔2026〕1号');
    expect((await world.stored(later.id)).orders[0]!.docNumber).toBe('山督〔2026〕2号');
  });

  it('begins anew with the Shanghai year, and counts each office by itself', async () => {
    world.at('2025-12-29', '09:00');
    const old = await dispatched();
    world.at('2025-12-31', '09:00');
    await advanced(world.clock, old.id);
    const young = await dispatched();
    const elsewhere = await world.file({
      by: await world.actor('za.fagai.head'),
      partyId: await world.idOf('party', 'ZA-P1'),
      level: 'DEPARTMENT',
      levelReason: '超出本单位职责',
    });
    world.at('2026-01-06', '09:00');
    await advanced(world.clock, young.id);
    await advanced(world.clock, elsewhere.id);
    expect((await numbers()).sort()).toEqual(['山督〔2025〕1号', '山督〔2026〕1号', '镇督〔2026〕1号']);
  });

  /** Numbers and instants of the orders issued, by number. */
  async function series(): Promise<{ n: number; issuedAt: number; draftedAt: number }[]> {
    const { rows } = await world.pool.query<{ n: number; issuedAt: number; draftedAt: number }>(
      `SELECT substring(doc_number FROM '〕(\\d+)号')::int AS n, issued_at AS "issuedAt", drafted_at AS "draftedAt"
      FROM supervision_order WHERE doc_number IS NOT NULL ORDER BY n`,
    );
    return rows;
  }

  /** Issued by one process while another one's clock still shows a minute less. */
  async function issuedAhead(): Promise<number> {
    const { id } = await dispatched();
    world.at('2026-03-04', '09:01');
    await advanced(world.clock, id);
    return (await world.stored(id)).orders[0]!.issuedAt!;
  }

  it.each([
    ['a timer', (id: string) => advanced(world.clock, id)],
    ['the sweep', () => world.clock.sweep({ graceMs: 0, limit: 200 })],
    [
      'a command',
      async (id: string) =>
        world.commands.run(id, {
          type: 'claim',
          by: await world.actor('sy.renshe.head'),
          taskId: (await world.stored(id)).tasks[0]!.id,
        }),
    ],
  ])('never dates a number before a lower one: %s that decided earlier decides again', async (_, act) => {
    const { id } = await dispatched();
    const ahead = await issuedAhead();
    world.at('2026-03-04', '09:00');
    await act(id);
    expect(await series()).toEqual([
      { n: 1, issuedAt: ahead, draftedAt: ahead },
      { n: 2, issuedAt: ahead, draftedAt: ahead },
    ]);
  });

  it('leaves no gap where the transaction that took a number fails', async () => {
    const [spoilt, sound] = [await dispatched(), await dispatched()];
    world.at('2026-03-04', '09:00');
    await world.refusing(spoilt.id, 'colour IS NOT NULL', async () => {
      await expect(advanced(world.clock, spoilt.id)).rejects.toMatchObject({ code: '23514' });
    });
    await advanced(world.clock, sound.id);
    expect(await numbers()).toEqual(['山督〔2026〕1号']);
  });

  it('keeps what an order says when it is issued, and its hash in the history', async () => {
    const { id } = await dispatched();
    world.at('2026-03-04', '09:00');
    await advanced(world.clock, id);
    const [order] = (await world.stored(id)).orders;
    const { rows } = await world.pool.query<{ text: string; sha256: string; told: string }>(
      `SELECT t.text, encode(t.sha256, 'hex') AS sha256, e.facts->>'sha256' AS told
      FROM order_text t JOIN event e ON e.subject_id = $1 AND e.type = 'order-issued' WHERE t.order_id = $2`,
      [id, order!.id],
    );
    const [{ text, sha256, told } = { text: '', sha256: '', told: '' }] = rows;
    expect(JSON.parse(text)).toMatchObject({ docNumber: order!.docNumber, colour: 'BLUE', date: '2026年3月4日' });
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(told).toBe(sha256);
  });
});
