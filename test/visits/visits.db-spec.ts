import { InboxQuery, Subjects } from '@zhuoluo/notices/http';
import { InboxStore } from '@zhuoluo/notices/store';
import type { Actor } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import type { TestDatabase } from '../support/postgres.ts';
import { useCaseWorld } from '../support/use-case-world.ts';
import type { ApiConfig } from '../../apps/api/src/config.ts';
import { eventsOf } from '../../apps/api/src/stream/sse-events.ts';
import { type Message, StreamHub } from '../../apps/api/src/stream/stream-hub.ts';
import { orphans, orphansOf } from '../../apps/doctor/src/checks/orphans.ts';
import { SUBJECTS } from '../../apps/doctor/src/checks/subjects.ts';
import { wholeHistoriesOf } from '../../apps/doctor/src/checks/whole-histories.ts';
import type { Fault, Moment, TableCheck } from '../../apps/doctor/src/record.ts';
import { eventually } from '../support/eventually.ts';
import { withoutTrigger } from '../support/forge.ts';
import { subjectsOfCases } from '../support/subjects.ts';
import { viewerOf } from '../support/viewer.ts';
import { CREATE_TABLE, VISIT_SUBJECTS, Visits } from './visits.ts';

const WITH_VISITS = [...SUBJECTS, VISIT_SUBJECTS];

describe('a module of its own kind of subject, which the cases know nothing of', () => {
  let world: CaseWorld;
  let database: TestDatabase;
  let visits: Visits;
  let subjects: Subjects;
  let planner: Actor;
  let unitId: string;
  let id: string;
  useCaseWorld((opened, its) => ([world, database] = [opened, its]));

  beforeAll(async () => {
    await world.pool.query(CREATE_TABLE);
    visits = new Visits(world.pool);
    subjects = subjectsOfCases(world.pool, world.references);
    subjects.register(visits);
    planner = await world.actor('sy.zfb.dispatch1');
    unitId = await world.idOf('unit', 'SY-HUMAN_RESOURCES');
  });

  beforeEach(async () => {
    await world.startAgain();
    await world.pool.query('TRUNCATE visit');
    id = await visits.plan(planner, { unitId, title: '走访恒启电子', dueAt: world.now + 86_400_000 }, world.now);
  });

  async function found(check: TableCheck): Promise<Fault[]> {
    const client = await world.pool.connect();
    try {
      const faults: Fault[] = [];
      for await (const fault of check.faults(client, {} as Moment)) faults.push(fault);
      return faults;
    } finally {
      client.release();
    }
  }

  it('has a chained history, which the doctor holds against its head', async () => {
    await visits.putOff(planner, id, world.now + 2 * 86_400_000, world.now);
    expect(await found(wholeHistoriesOf(WITH_VISITS))).toEqual([]);
    expect(await found(orphansOf(WITH_VISITS))).toEqual([]);
    await withoutTrigger(world.pool, () => world.pool.query(`UPDATE event SET facts = '{}' WHERE seq = 2`));
    expect(await found(wholeHistoriesOf(WITH_VISITS))).toEqual([
      { subject: `visit ${id}`, what: 'not what was recorded from event 2 on' },
    ]);
  });

  describe('in the inbox', () => {
    const inbox = () => new InboxQuery(new InboxStore(world.pool), subjects);

    it('shows title and date to who is told, beside the notices of cases', async () => {
      const caseId = (await world.file({ level: 'DEPARTMENT', levelReason: '提请' })).id;
      const head = await viewerOf(world, 'sy.renshe.head');
      expect((await inbox().list(head, {})).items).toMatchObject([
        { kind: 'task-dispatched', caseId },
        { kind: 'limit-near', title: '走访恒启电子', caseId: null, readAt: null, dueAt: '2026-03-03T01:00:00.000Z' },
      ]);
      expect(await inbox().count(head)).toEqual({ unread: 2, exact: true });
    });

    it('shows nothing of a visit that its reader may no longer see, but that there was one', async () => {
      const other = await world.idOf('unit', 'SY-HOUSING');
      await world.pool.query('UPDATE visit SET unit_id = $1', [other]);
      const head = await viewerOf(world, 'sy.renshe.head');
      const [told] = (await inbox().list(head, {})).items;
      expect(told).toMatchObject({ kind: 'limit-near', title: null, dueAt: null });
    });
  });

  describe('on the stream', () => {
    let hub: StreamHub;
    const pages: { readonly account: string; readonly told: Message[] }[] = [];

    beforeEach(async () => {
      hub = new StreamHub(world.pool, { DATABASE_URL: database.url } as ApiConfig, subjects);
      hub.onApplicationBootstrap();
      pages.length = 0;
      for (const account of ['sy.renshe.head', 'sy.zhujian.head', 'sl.zfb.mayor']) {
        const page = { account, told: [] as Message[] };
        const { actor, scope } = await viewerOf(world, account);
        const tell = (message: Message) => page.told.push(message);
        await hub.subscribe({ actor, scope, tell, mark: () => undefined, end: () => undefined }, undefined);
        pages.push(page);
      }
    });
    afterEach(() => hub.onModuleDestroy());

    const toldTo = (account: string) => pages.find((page) => page.account === account)!.told;
    const hears = (account: string) =>
      eventually(
        `${account} to be told`,
        () => Promise.resolve(toldTo(account)),
        (told) => told.length > 0,
      );

    it('is heard of by who sees it, and by no one else', async () => {
      await visits.putOff(planner, id, world.now + 2 * 86_400_000, world.now);
      const [message] = await hears('sy.renshe.head');
      await hears('sl.zfb.mayor');
      expect(eventsOf(message!)).toBe(
        `event: visit\nid: ${message!.id}\ndata: {"visitIds":["${id}"],"many":false}\n\n`,
      );
      expect(toldTo('sy.zhujian.head')).toEqual([]);
    });
  });

  describe('of a kind that no module keeps', () => {
    it('is shown to no one, heard by no one, and found by the doctor', async () => {
      const cases = subjectsOfCases(world.pool, world.references);
      const head = await viewerOf(world, 'sy.renshe.head');
      const [told] = (await new InboxQuery(new InboxStore(world.pool), cases).list(head, {})).items;
      expect(told).toMatchObject({ kind: 'limit-near', title: null, dueAt: null });
      const all = await viewerOf(world, 'sl.zfb.mayor');
      const heard = await cases.heardBy([{ subjectKind: 'visit', subjectId: id }]);
      expect(heard(all.scope, all.actor)).toEqual(new Map());
      expect(await found(orphans)).toEqual([
        { subject: id, what: '1 rows of event, and no visit' },
        { subject: id, what: '1 rows of notice, and no visit' },
      ]);
    });

    it('is entered by one module alone', () => {
      expect(() => subjects.register(new Visits(world.pool))).toThrow('two modules keep subjects of the kind visit');
    });
  });
});
