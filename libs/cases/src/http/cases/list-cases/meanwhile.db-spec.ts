import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { PolicyStore, type References, ReferenceStore } from '@zhuoluo/regulation/store';
import { testDatabase, type TestDatabase } from '../../../../../../test/support/postgres.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { ListCasesQuery } from './list-cases.query.ts';

/** Lets something happen once, right after it was asked how things stand. */
class Overtaken extends ReferenceStore {
  happening: (() => Promise<unknown>) | undefined;

  override async current(): Promise<References> {
    const known = await super.current();
    const { happening } = this;
    this.happening = undefined;
    await happening?.();
    return known;
  }
}

describe('a list of cases', () => {
  let database: TestDatabase;
  let world: CaseWorld;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await world.startAgain();
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  it('shows a case that was filed while it was read, under a policy that came meanwhile too', async () => {
    const references = new Overtaken(world.pool);
    const viewer = await viewerOf(world, 'sy.fagai.head');
    let filed: string | undefined;
    references.happening = async () => {
      await new PolicyStore(world.pool).activate(DEFAULT_POLICY, null, null);
      filed = (await world.file()).id;
    };
    const { items } = await new ListCasesQuery(world.pool, references).list(viewer, {});
    expect(items.map(({ id }) => id)).toEqual([filed]);
  });
});
