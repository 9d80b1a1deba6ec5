import { jest } from '@jest/globals';
import { inTransaction } from '@zhuoluo/database';
import { authorOf, instantOf, overlaid, type Actor, type CalendarData, type DayOverride } from '@zhuoluo/kernel';
import { OperationKinds, OperationRunner, OperationStore, type OperationKind } from '@zhuoluo/operations/store';
import { DEFAULT_POLICY, type Policy } from '@zhuoluo/regulation/rules';
import { CalendarStore, PolicyStore } from '@zhuoluo/regulation/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { CalendarMoves } from './calendar-moves.ts';
import { MovePolicy } from './move-policy.kind.ts';
import { PolicyMoves } from './policy-moves.ts';
import { queueRecomputing } from './queue-recomputing.ts';
import { RecomputeLimits } from './recompute-limits.kind.ts';

jest.setTimeout(120_000);

const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };
const ON_SITE = DEFAULT_POLICY.limits.ON_SITE.handle;

/** On site twice as long. */
const LONGER: Policy = {
  ...DEFAULT_POLICY,
  limits: { ...DEFAULT_POLICY.limits, ON_SITE: { handle: { ...ON_SITE, NORMAL: '6wd' } } },
};

describe('limits of many open cases', () => {
  let world: CaseWorld;
  let admin: Actor;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    admin = await world.actor('sl.zfb.admin');
  });
  beforeEach(async () => {
    await world.startAgain();
    await world.pool.query('DELETE FROM calendar_year WHERE version > 1');
    await world.pool.query('DELETE FROM calendar WHERE version > 1');
  });

  const options = () => ({ pool: world.pool, references: world.references, now: () => world.now });
  const dueAt = async (id: string) => (await world.stored(id)).dueAt;
  const versionWith = async (days: Record<string, DayOverride>) => {
    const former = (await new CalendarStore(world.pool).find('CN'))!;
    return { ...former, version: former.version + 1, days: { ...former.days, ...days } };
  };
  const write = async (days: Record<string, DayOverride>) => {
    const next = await versionWith(days);
    await new CalendarStore(world.pool).store(next);
    await world.pool.query('UPDATE calendar SET written_at = $1 WHERE version = $2', [
      new Date(world.now),
      next.version,
    ]);
  };

  /** Asks for an operation as its person does, and lets a worker carry it out. */
  async function carriedOut(kind: OperationKind, params: object): Promise<unknown[]> {
    const id = await inTransaction(world.pool, ONE_TRY, async (tx) => {
      const by = authorOf(admin, admin.posts[0]!);
      const plan = kind.plan(world.pool, params, admin);
      return (await new OperationStore(tx).add({ kind: kind.kind, params: { ...params }, by }, plan)).id;
    });
    const { pool, references } = world;
    const runner = new OperationRunner({ pool, references, kinds: new OperationKinds([kind]) });
    await runner.runBatch(id, { goOn: () => true });
    const { rows } = await pool.query<{ state: string; result: object }>(
      'SELECT state, result FROM operation_item WHERE operation_id = $1 ORDER BY n',
      [id],
    );
    return rows.map(({ state, result }) => ({ state, ...result }));
  }

  describe('before a calendar is written', () => {
    it('are counted by how they would move, the largest by name, and nothing is kept', async () => {
      const filed = await world.fileTogether(3);
      const next = await versionWith({ '2026-03-04': 'REST' });
      expect(await new CalendarMoves(options()).preview([next])).toMatchObject({
        ...{ cases: 3, casesMoved: 3, limits: 3, later: 3, earlier: 0, computed: 0 },
        shifts: [{ days: 1, limits: 3 }],
        largest: filed
          .map(({ caseNo }) => ({ caseNo, kind: 'ON_SITE', formerDueAt: instantOf('2026-03-05', '18:00') }))
          .toSorted((a, b) => a.caseNo.localeCompare(b.caseNo)),
      });
      expect(await dueAt(filed[0]!.id)).toBe(instantOf('2026-03-05', '18:00'));
      expect((await new CalendarStore(world.pool).find('CN'))!.version).toBe(next.version - 1);
    });
  });

  describe('after a calendar was written', () => {
    it('are recomputed case by case; a second time there is nothing left to name', async () => {
      const [first, second] = await world.fileTogether(2);
      await write({ '2026-03-04': 'REST' });
      const kind = new RecomputeLimits(options());
      expect(await carriedOut(kind as OperationKind, { calendar: 'CN' })).toEqual([
        { state: 'DONE', limits: 1 },
        { state: 'DONE', limits: 1 },
      ]);
      expect(await dueAt(first!.id)).toBe(instantOf('2026-03-06', '18:00'));
      expect(await dueAt(second!.id)).toBe(instantOf('2026-03-06', '18:00'));
      const left: string[] = [];
      for await (const page of new CalendarMoves(options()).casesToMove('CN')) left.push(...page);
      expect(left).toEqual([]);
    });

    describe('in the transaction that writes it', () => {
      beforeEach(() => world.pool.query('DELETE FROM operation_item; DELETE FROM operation'));

      /** Writes versions and queues what they move, as the API does. */
      const queued = (written: readonly CalendarData[]) =>
        inTransaction(world.pool, ONE_TRY, async (tx) => {
          for (const next of written) {
            await new CalendarStore(tx).store(next, [], { source: '示例', by: null, ...LOCAL[next.code] });
            await tx.query('UPDATE calendar SET written_at = $1 WHERE code = $2 AND version = $3', [
              new Date(world.now),
              next.code,
              next.version,
            ]);
          }
          const moves = new CalendarMoves(options());
          return queueRecomputing(tx, { moves, by: authorOf(admin, admin.posts[0]!), written });
        });
      const LOCAL: Readonly<Record<string, { name: string; basedOn: string }>> = {
        SY: { name: '山阳日历', basedOn: 'CN' },
      };
      const items = async () => {
        const { rows } = await world.pool.query<{ subjectId: string }>(
          'SELECT subject_id AS "subjectId" FROM operation_item ORDER BY operation_id, n',
        );
        return rows.map(({ subjectId }) => subjectId);
      };

      it('are an operation over the cases that move, and over no others', async () => {
        const [first, second] = await world.fileTogether(2);
        world.at('2026-03-09', '09:00');
        await world.file({ title: '厂房屋顶漏水' });
        world.at('2026-03-02', '09:30');
        const id = await queued([await versionWith({ '2026-03-04': 'REST' })]);
        expect(await new OperationStore(world.pool).find(id!)).toMatchObject({
          ...{ kind: 'recompute-limits', params: { calendar: 'CN' }, state: 'QUEUED', total: 2 },
          askedBy: { personId: admin.personId },
        });
        expect((await items()).toSorted()).toEqual([first!.id, second!.id].toSorted());
      });

      it('are none where no limit moves', async () => {
        await world.fileTogether(2);
        expect(await queued([await versionWith({ '2026-11-04': 'REST' })])).toBeNull();
        expect(await items()).toEqual([]);
      });

      it('are left to the operation that still comes to them when the calendar is written again', async () => {
        await world.fileTogether(2);
        const first = await queued([await versionWith({ '2026-03-04': 'REST' })]);
        expect(await queued([await versionWith({ '2026-03-05': 'REST' })])).toBe(first);
        expect(await items()).toHaveLength(2);
      });

      it('are named again once that operation has come to them', async () => {
        const [filed] = await world.fileTogether(1);
        await queued([await versionWith({ '2026-03-04': 'REST' })]);
        await world.pool.query(`UPDATE operation_item SET state = 'DONE'`);
        expect(await queued([await versionWith({ '2026-03-05': 'REST' })])).not.toBeNull();
        expect(await items()).toEqual([filed!.id, filed!.id]);
      });

      it('of a calendar that stands on the written one are of the same operation', async () => {
        const base = (await new CalendarStore(world.pool).find('CN'))!;
        await queued([overlaid(base, { code: 'SY', version: 1, own: [] })]);
        await new PolicyStore(world.pool).activate({ ...DEFAULT_POLICY, calendar: 'SY' }, null, null);
        const [filed] = await world.fileTogether(1);
        const next = await versionWith({ '2026-03-04': 'REST' });
        expect(await queued([next, overlaid(next, { code: 'SY', version: 2, own: [] })])).not.toBeNull();
        expect(await items()).toEqual([filed!.id]);
        const left: string[] = [];
        for await (const page of new RecomputeLimits(options()).plan(world.pool, { calendar: 'CN' }))
          left.push(...page.map(({ item }) => item));
        expect(left).toEqual([filed!.id]);
      });
    });

    it('are no concern of who is no administrator', () => {
      const kind = new RecomputeLimits(options());
      expect(kind.refuses({ ...admin, posts: [] })).toMatchObject({ code: 'role-missing' });
      expect(kind.refuses(admin)).toBeNull();
    });
  });

  describe('under another version of the regulation', () => {
    const activated = async (regionId: string | null = null) =>
      (await new PolicyStore(world.pool).activate(LONGER, null, regionId)).version;

    it('are counted with their old and new ends, page by page', async () => {
      const filed = (await world.fileTogether(3)).map(({ id }) => id).toSorted();
      const moves = new PolicyMoves(options());
      const target = { version: null, policy: LONGER, regionId: null };
      const first = await moves.preview(target, {}, { limit: 2 });
      expect(first).toMatchObject({ cases: 3, casesMoved: 3, limits: 3, later: 3, stays: {}, nextAfter: filed[1] });
      expect(first.items.map(({ caseId }) => caseId)).toEqual(filed.slice(0, 2));
      const [limit] = first.items[0]!.limits;
      expect(limit).toMatchObject({
        formerDueAt: instantOf('2026-03-05', '18:00'),
        dueAt: instantOf('2026-03-10', '18:00'),
      });
      const second = await moves.preview(target, {}, { limit: 2, after: first.nextAfter! });
      expect(second.items.map(({ caseId }) => caseId)).toEqual(filed.slice(2));
      expect(second.nextAfter).toBeNull();
    });

    it('are moved by filter, each case with its result and an event of who moved it and why', async () => {
      const moving = await world.file();
      const other = await world.file({ title: '厂房屋顶漏水' });
      const version = await activated();
      const params = { version, reason: '试行期满', caseIds: [moving.id] };
      const results = await carriedOut(new MovePolicy(options()), params);
      expect(results).toMatchObject([
        { state: 'DONE', limits: [{ kind: 'ON_SITE', dueAt: '2026-03-10T10:00:00.000Z' }] },
      ]);
      expect(await world.stored(moving.id)).toMatchObject({
        policyVersion: version,
        dueAt: instantOf('2026-03-10', '18:00'),
      });
      expect((await world.stored(other.id)).policyVersion).toBe(other.policyVersion);
      const { rows } = await world.pool.query(
        `SELECT by->>'personId' AS by, facts->>'reason' AS reason FROM event WHERE subject_id = $1 AND type = 'policy-changed'`,
        [moving.id],
      );
      expect(rows).toEqual([{ by: admin.personId, reason: '试行期满' }]);
    });

    it('stay with what is of another region, and are not named for its version', async () => {
      await world.file();
      const version = await activated(await world.idOf('region', 'DF'));
      expect(
        await carriedOut(new MovePolicy(options()) as OperationKind, { version, reason: '示例' }).catch(String),
      ).toMatch(/nothing-to-do/);
    });
  });
});
