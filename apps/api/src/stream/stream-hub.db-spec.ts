import { openPool, type Pool } from '@zhuoluo/database';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { eventually } from '../../../../test/support/eventually.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import type { ApiConfig } from '../config.ts';
import { SEES_NOTHING, type Scope } from '@zhuoluo/directory/rules';
import { subjectsOfCases } from '../../../../test/support/subjects.ts';
import { StreamHub, type Subscriber } from './stream-hub.ts';

const EVERYTHING: Scope = { ...SEES_NOTHING, everything: true };

/** A page that writes down what it is told. */
class Page implements Subscriber {
  readonly actor = { personId: 'reader', name: '', posts: [], partyId: null };
  readonly scope = EVERYTHING;
  readonly told: string[] = [];
  ended = false;
  readonly tell: Subscriber['tell'] = ({ changed }) => this.told.push(...(changed.get('case') ?? []));
  readonly mark = () => undefined;
  readonly end = () => {
    this.ended = true;
  };

  hears(caseId: string): Promise<unknown> {
    return eventually(
      'a page to be told',
      async () => this.told,
      (told) => told.includes(caseId),
    );
  }
}

describe('the hub of the stream', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  let pool: Pool;
  let hub: StreamHub;
  /** Told once the next reading of changes has been answered; the hub hears of it when `goOn` says so. */
  let holding: { readonly begun: () => void; readonly goOn: Promise<void> } | undefined;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    pool = openPool({ databaseUrl: database.url, max: 4, applicationName: 'test-hub' });
  }, OPENING_LIMIT_MS);
  beforeEach(() => {
    const slow = {
      async query(statement: { name: string }) {
        const held = statement.name === 'feed-read' ? holding : undefined;
        if (held) holding = undefined;
        const answer = await pool.query(statement as unknown as string);
        held?.begun();
        await held?.goOn;
        return answer;
      },
    };
    const config = { DATABASE_URL: database.url } as ApiConfig;
    hub = new StreamHub(slow as unknown as Pool, config, subjectsOfCases(pool, world.references));
    hub.onApplicationBootstrap();
  });
  afterEach(() => hub.onModuleDestroy());
  afterAll(async () => {
    await pool.end();
    await world.close();
    await database.drop();
  });

  /** Holds the next reading back; gives when it has begun, and the way to let it go on. */
  function holdNextReading(): { begun: Promise<void>; goOn: () => void } {
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    holding = { begun: begun.resolve, goOn: goOn.promise };
    return { begun: begun.promise, goOn: goOn.resolve };
  }

  async function fileHeardBy(page: Page): Promise<string> {
    const { id } = await world.file();
    await page.hears(id);
    return id;
  }

  /** A page that is still being told what it missed, while another has been told of one case more. */
  async function comingLate() {
    const [present, coming] = [new Page(), new Page()];
    await hub.subscribe(present, undefined);
    await fileHeardBy(present);
    const missed = holdNextReading();
    const arrival = hub.subscribe(coming, '0');
    await missed.begun;
    const caseId = await fileHeardBy(present);
    const arrive = async () => {
      missed.goOn();
      await arrival;
    };
    return { coming, caseId, arrive };
  }

  it('tells a page of what others were told of while it was still coming', async () => {
    const { coming, caseId, arrive } = await comingLate();
    await arrive();
    await coming.hears(caseId);
  });

  it('tells it of that even where it comes in the midst of the next reading', async () => {
    const { coming, caseId, arrive } = await comingLate();
    const next = holdNextReading();
    await world.file();
    await next.begun;
    await arrive();
    next.goOn();
    await coming.hears(caseId);
  });

  it('sends every page away when it closes, and lets none in after that', async () => {
    const page = new Page();
    await hub.subscribe(page, undefined);
    await hub.onModuleDestroy();
    expect(page.ended).toBe(true);
    await expect(hub.subscribe(new Page(), undefined)).rejects.toThrow('closing');
  });
});
