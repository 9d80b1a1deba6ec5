import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { PolicyStore, type References, ReferenceStore } from '@zhuoluo/regulation/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
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
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
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
