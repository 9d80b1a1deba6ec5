import { advance } from '../rules/case/advance.ts';
import { evolve } from '../rules/case/evolve.ts';
import type { Case } from '../rules/case/case.ts';
import type { CaseCommand } from '../rules/case/command.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import type { Actor } from '@zhuoluo/kernel';
import { eventually } from '../../../../test/support/eventually.ts';
import { withPersonalTexts } from '@zhuoluo/audit/store';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { waitingForLocks } from '../../../../test/support/waiting-for-locks.ts';
import type { IdempotencyKey } from '@zhuoluo/database';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';

const NOBODY = '00000000-0000-7000-8000-000000000000';

const LANES = [
  ['that share transactions', 2],
  ['each in a transaction of its own', 0],
] as const;

describe.each(LANES)('commands on cases, %s', (_, lanes) => {
  let database: TestDatabase;
  let world: CaseWorld;
  let liaison: Actor;
  let head: Actor;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url, 20, { lanes });
    liaison = await world.actor('sy.fagai.head');
    head = await world.actor('sy.renshe.head');
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  beforeEach(() => world.at('2026-03-02', '09:00'));

  describe('filing', () => {
    it('numbers the case, finds its liaison and binds the policy in force', async () => {
      const first = await world.file();
      const second = await world.file();
      expect(first.caseNo).toMatch(/^SL-2026-\d{6}$/);
      expect(Number(second.caseNo.slice(-6))).toBe(Number(first.caseNo.slice(-6)) + 1);
      expect(first).toMatchObject({ state: 'ON_SITE', liaisonId: liaison.personId, policyVersion: 1 });
    });

    it('keeps the case as it was decided, to the last field', async () => {
      const filed = await world.file({ amount: 620_000.5, level: 'CITY', levelReason: '跨县事项' });
      expect(await world.stored(filed.id)).toEqual(filed);
    });

    it('says so where there is no such party', async () => {
      const filing = await world.filing({ partyId: NOBODY });
      expect(await world.commands.fileCase(filing)).toEqual({ kind: 'absent' });
    });

    it('opens nothing where the rules refuse', async () => {
      const filing = await world.filing({ by: head, title: '不该存在的事项' });
      expect(await world.commands.fileCase(filing)).toMatchObject({
        kind: 'refused',
        refusal: { code: 'role-missing' },
      });
      const { rows } = await world.pool.query('SELECT 1 FROM "case" WHERE title = $1', ['不该存在的事项']);
      expect(rows).toEqual([]);
    });
  });

  describe('a case on its way', () => {
    it('is read as one moment had it, though another commits before the last of it is read', async () => {
      const filed = await world.file();
      const writer = await world.pool.connect();
      try {
        await writer.query('BEGIN; LOCK TABLE clock IN ACCESS EXCLUSIVE MODE');
        const reading = world.stored(filed.id);
        await eventually(
          'the reader to have come to the clocks',
          () => waitingForLocks(world.pool),
          (n) => n === 1,
        );
        await writer.query(`UPDATE clock SET epoch = 7 WHERE case_id = '${filed.id}'; COMMIT`);
        expect(await reading).toEqual(filed);
        expect((await world.stored(filed.id)).clocks).toMatchObject([{ epoch: 7 }]);
      } finally {
        writer.release(true);
      }
    });

    it('reads back as decided after every step, and its history alone gives it again', async () => {
      const filed = await world.file();
      const step = async (command: CaseCommand): Promise<Case> => {
        const decided = await carriedOut(filed.id, command);
        expect(await world.stored(filed.id)).toEqual(decided);
        return decided;
      };
      await step({ type: 'escalate', by: liaison, reason: '缺工规模较大，须人社部门牵头' });
      const dispatched = await step({
        type: 'dispatch',
        by: await world.actor('sy.zfb.dispatch1'),
        lead: await world.idOf('unit', 'SY-HUMAN_RESOURCES'),
        coUnits: [await world.idOf('unit', 'SY-TOWN-1')],
        requirement: '三日内组织专场招聘',
      });
      const lead = dispatched.tasks.find((t) => t.role === 'LEAD')!;
      world.at('2026-03-04', '09:00');
      const claimed = await step({ type: 'claim', by: head, taskId: lead.id });
      expect(claimed.orders.map((o) => [o.colour, o.state])).toContainEqual(['BLUE', 'CLOSED']);
      await step({ type: 'progress', by: head, taskId: lead.id, text: '已到岗 21 人' });
      world.at('2026-03-20', '09:00');
      expect((await world.clock.advanceOne(filed.id)).kind).toBe('advanced');
      const late = await world.stored(filed.id);
      expect(late.orders.some((o) => o.state === 'ISSUED')).toBe(true);

      const replayed = (await eventsOf(filed.id)).reduce<Case | null>(evolve, null);
      expect({ ...replayed, nextMilestoneAt: late.nextMilestoneAt }).toEqual(late);
    });

    it('keeps what time did even where the command is then refused', async () => {
      const filed = await world.file();
      world.at('2026-03-09', '09:00');
      const result = await world.commands.run(filed.id, { type: 'close', by: head, summary: '不该成功' });
      expect(result.kind).toBe('refused');
      const [found] = await world.reader.read([filed.id]);
      expect(found!.case.level).toBe('DEPARTMENT');
      expect(advance(found!.case, found!.context).events).toEqual([]);
    });

    it('is stale for a reader of another version before time did anything', async () => {
      const filed = await world.file();
      world.at('2026-03-09', '09:00');
      const escalate: CaseCommand = { type: 'escalate', by: liaison, reason: '请求提级' };
      const stale = await world.commands.run(filed.id, escalate, { expectedVersion: filed.version + 1 });
      expect(stale).toEqual({ kind: 'stale', version: filed.version });
      expect(await world.stored(filed.id)).toEqual(filed);
      const seen = await world.commands.run(filed.id, escalate, { expectedVersion: filed.version });
      expect(seen.kind).not.toBe('stale');
    });

    it('never dates an event before the one it follows', async () => {
      world.at('2026-03-03', '09:00');
      const filed = await world.file();
      world.at('2026-03-02', '09:00');
      await carriedOut(filed.id, { type: 'escalate', by: liaison, reason: '时钟回拨' });
      const { rows } = await world.pool.query<{ at: number }>(
        'SELECT recorded_at AS at FROM event WHERE subject_id = $1',
        [filed.id],
      );
      expect(Math.min(...rows.map((row) => row.at))).toBe(filed.openedAt);
    });

    it('is absent where there is none', async () => {
      expect(await world.commands.run(NOBODY, { type: 'accept', by: head })).toEqual({ kind: 'absent' });
      expect(await world.clock.advanceOne(NOBODY)).toEqual({ kind: 'absent' });
      expect(await world.reader.read([NOBODY])).toEqual([]);
    });
  });

  describe('under an idempotency key', () => {
    let key: IdempotencyKey;
    let used = 0;

    beforeEach(() => {
      key = { account: head.personId, path: '/cases', key: `key-${used++}`, bodyHash: Buffer.from('one body') };
    });

    it('files once, however often the request comes', async () => {
      const filing = await world.filing();
      const results = await Promise.all([1, 2, 3].map(() => world.commands.fileCase(filing, key)));
      expect(results.map((r) => r.kind).sort()).toEqual(['done', 'replayed', 'replayed']);
      const done = results.find((r) => r.kind === 'done');
      const replayed = results.find((r) => r.kind === 'replayed');
      expect(replayed).toMatchObject({ earlier: { resource: done?.case.id, answer: null } });
    });

    it('refuses another request under the same key', async () => {
      const filing = await world.filing();
      await world.commands.fileCase(filing, key);
      const other = { ...key, bodyHash: Buffer.from('another body') };
      expect(await world.commands.fileCase(filing, other)).toEqual({ kind: 'key-reused' });
    });

    it('gives the key back where the command was refused', async () => {
      const filed = await world.file();
      const close: CaseCommand = { type: 'close', by: head, summary: '不该成功' };
      expect((await world.commands.run(filed.id, close, { idempotency: key })).kind).toBe('refused');
      const escalate: CaseCommand = { type: 'escalate', by: liaison, reason: '请求提级' };
      expect((await world.commands.run(filed.id, escalate, { idempotency: key })).kind).toBe('done');
      expect((await world.commands.run(filed.id, escalate, { idempotency: key })).kind).toBe('replayed');
    });
  });

  async function carriedOut(caseId: string, command: CaseCommand): Promise<Case> {
    const result = await world.commands.run(caseId, command);
    if (result.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(result)}`);
    return result.case;
  }

  async function eventsOf(caseId: string): Promise<CaseEvent[]> {
    const { rows } = await world.pool.query<CaseEvent>(
      'SELECT seq, type, at, by, facts, change FROM event WHERE subject_id = $1 ORDER BY seq',
      [caseId],
    );
    return withPersonalTexts(world.pool, rows);
  }
});
