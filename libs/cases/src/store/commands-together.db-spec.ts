import type { Actor } from '@zhuoluo/kernel';
import type { CaseCommand } from '../rules/case/command.ts';
import { eventually } from '../../../../test/support/eventually.ts';
import { waitingForLocks } from '../../../../test/support/waiting-for-locks.ts';
import { carryOut } from './carry-out.ts';
import { NO_FILES } from './evidence-files.ts';
import { inTransaction, type IdempotencyKey } from '@zhuoluo/database';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { CaseCommands } from './case-commands.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('commands that many ask at once', () => {
  let world: CaseWorld;
  let liaison: Actor;
  useCaseWorld((opened) => (world = opened));
  /** With one lane, so that all that is asked while the first is under way is one batch. */
  let together: CaseCommands;

  beforeAll(async () => {
    liaison = await world.actor('sy.fagai.head');
  });

  beforeEach(async () => {
    await world.startAgain();
    together = world.anotherProcess({ lanes: 1 }).commands;
  });

  const escalate = (reason: string): CaseCommand => ({ type: 'escalate', by: liaison, reason });
  const close = (): CaseCommand => ({ type: 'close', by: liaison, summary: '不该成功' });
  const key = (name: string, body = name): IdempotencyKey => ({
    account: liaison.personId,
    path: '/cases',
    key: name,
    bodyHash: Buffer.from(body),
  });

  /** Commits that wrote events. */
  async function commits(): Promise<number> {
    const { rows } = await world.pool.query<{ n: number }>('SELECT count(DISTINCT tx)::int AS n FROM event');
    return rows[0]!.n;
  }

  it('share a commit, of any kind each', async () => {
    const cases = await world.fileTogether(3);
    const sound = await world.filing({ title: '同时建的' });
    const nobodys = await world.filing({ partyId: NOBODY });
    const before = await commits();
    const results = await Promise.all([
      together.run(cases[0]!.id, escalate('第一件')),
      together.run(cases[1]!.id, escalate('第二件')),
      together.run(cases[2]!.id, close()),
      together.run(NOBODY, escalate('没有这件')),
      together.fileCase(sound),
      together.fileCase(nobodys),
      together.run(cases[2]!.id, escalate('第三件'), { expectedVersion: 99 }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'refused', 'absent', 'done', 'absent', 'stale']);
    expect(await commits()).toBe(before + 2);
    for (const result of results)
      if (result.kind === 'done') expect(await world.stored(result.case.id)).toEqual(result.case);
  });

  it('are numbered one after the other where each issues an order', async () => {
    const cases = await world.fileTogether(8, { level: 'CITY', levelReason: '跨县事项' });
    world.at('2026-03-20', '09:00');
    await Promise.all(cases.map(({ id }) => together.run(id, close())));
    const { rows } = await world.pool.query<{ last: number; issued: number }>(
      `SELECT d.last, (SELECT count(DISTINCT doc_number)::int FROM supervision_order o WHERE o.doc_number LIKE d.doc_code || '〔%') AS issued
      FROM doc_counter d`,
    );
    expect(rows.reduce((sum, { last }) => sum + last, 0)).toBeGreaterThanOrEqual(8);
    expect(rows.map(({ issued }) => issued)).toEqual(rows.map(({ last }) => last));
  });

  it('are kept even where the database refuses one of them', async () => {
    const cases = await world.fileTogether(4);
    await world.refusing(cases[2]!.id, `level = 'DEPARTMENT'`, async () => {
      const results = await Promise.allSettled(cases.map(({ id }) => together.run(id, escalate('请求提级'))));
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    });
    const levels = await Promise.all(cases.map(async ({ id }) => (await world.stored(id)).level));
    expect(levels).toEqual(['DEPARTMENT', 'DEPARTMENT', 'ON_SITE', 'DEPARTMENT']);
  });

  it.each([
    ['are kept where the row of one of them cannot be written', 'XX001', 'fulfilled'],
    ['are told at once that the database is too slow: asking it again would not cure that', '57014', 'rejected'],
  ])('%s (%s)', async (_, code, others) => {
    const cases = await world.fileTogether(3);
    await world.failing(cases[1]!.id, code, async () => {
      const results = await Promise.allSettled(cases.map(({ id }) => together.run(id, escalate('请求提级'))));
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', others]);
    });
  });

  it('are kept even where a rule throws for one of them', async () => {
    const cases = await world.fileTogether(3);
    const unknown = { type: 'no such command', by: liaison } as unknown as CaseCommand;
    const results = await Promise.allSettled([
      together.run(cases[0]!.id, escalate('第一件')),
      together.run(cases[1]!.id, unknown),
      together.run(cases[2]!.id, escalate('第三件')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await world.stored(cases[1]!.id)).version).toBe(cases[1]!.version);
  });

  it('do not wait for a case that somebody else holds', async () => {
    const [heldCase, ...others] = await world.fileTogether(3);
    const holder = await world.pool.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE', [heldCase!.id]);
      const waiting = together.run(heldCase!.id, escalate('等一等'));
      const results = await Promise.all(others.map(({ id }) => together.run(id, escalate('不必等'))));
      expect(results.map(({ kind }) => kind)).toEqual(['done', 'done']);
      expect((await world.stored(heldCase!.id)).level).toBe('ON_SITE');
      await holder.query('COMMIT');
      expect((await waiting).kind).toBe('done');
    } finally {
      holder.release();
    }
  });

  it('do not wait for a key under which somebody waits for such a case', async () => {
    const [heldCase, ...others] = await world.fileTogether(3);
    const holder = await world.pool.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE', [heldCase!.id]);
      const ask = () => together.run(heldCase!.id, escalate('等一等'), { idempotency: key('asked again') });
      const waiting = ask();
      await eventually(
        'it to wait for the case',
        () => waitingForLocks(world.pool),
        (count) => count === 1,
      );
      const again = ask();
      const results = await Promise.all(others.map(({ id }) => together.run(id, escalate('不必等'))));
      expect(results.map(({ kind }) => kind)).toEqual(['done', 'done']);
      expect((await world.stored(heldCase!.id)).level).toBe('ON_SITE');
      await holder.query('COMMIT');
      expect([(await waiting).kind, (await again).kind]).toEqual(['done', 'replayed']);
    } finally {
      holder.release();
    }
  });

  it('are carried out one after the other where they are for one case', async () => {
    const sizes: number[] = [];
    together = world.anotherProcess({ lanes: 1, onTransaction: (commands) => sizes.push(commands) }).commands;
    const [one, other] = await world.fileTogether(2);
    const results = await Promise.all([
      together.run(other!.id, escalate('先占住')),
      together.run(one!.id, escalate('第一次'), { expectedVersion: one!.version }),
      together.run(one!.id, escalate('第二次'), { expectedVersion: one!.version }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'stale']);
    expect(sizes).toEqual([1, 1, 1]);
  });

  it('are each refused where they come twice under one key', async () => {
    const cases = await world.fileTogether(2);
    const results = await Promise.all([
      together.run(cases[0]!.id, escalate('先占住')),
      together.fileCase(await world.filing({ partyId: NOBODY }), key('twice')),
      together.fileCase(await world.filing({ partyId: NOBODY }), key('twice')),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'absent', 'absent']);
  });

  it('are done once under one key, each under its own', async () => {
    const cases = await world.fileTogether(3);
    const same = await world.filing({ title: '同一次提交' });
    const results = await Promise.all([
      together.run(cases[0]!.id, escalate('第一件'), { idempotency: key('b') }),
      together.fileCase(same, key('once')),
      together.fileCase(same, key('once')),
      together.run(cases[1]!.id, escalate('第二件'), { idempotency: key('a') }),
      together.run(cases[2]!.id, close(), { idempotency: key('c') }),
      together.run(cases[2]!.id, escalate('另一内容'), { idempotency: key('a', 'another body') }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'replayed', 'done', 'refused', 'key-reused']);
    const { rows } = await world.pool.query('SELECT key FROM idempotency_key ORDER BY key');
    expect(rows).toEqual([{ key: 'a' }, { key: 'b' }, { key: 'once' }]);
  });

  it('each leave the trace of their own caller, not of the company', async () => {
    const references = await world.references.current();
    const moment = () => Promise.resolve({ now: world.now, references });
    const asked = await Promise.all(
      ['first', 'second'].map(async (trace) => ({
        caseId: crypto.randomUUID(),
        filing: await world.filing(),
        key: undefined,
        trace: trace as never,
      })),
    );
    const retry = { attempts: 1, firstDelayMs: 0, random: () => 0 };
    await inTransaction(world.pool, retry, (tx) => carryOut(tx, asked, 'skip', { moment, files: NO_FILES }));
    const { rows } = await world.pool.query<{ caseId: string; trace: string }>(
      'SELECT case_id AS "caseId", traceparent AS trace FROM outbox',
    );
    expect(new Map(rows.map(({ caseId, trace }) => [caseId, trace]))).toEqual(
      new Map(asked.map(({ caseId, trace }) => [caseId, trace])),
    );
  });
});
