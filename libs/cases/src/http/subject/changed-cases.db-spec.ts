import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { ChangedCasesQuery } from './changed-cases.query.ts';

describe('who may hear of a case that changed', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  it('are the liaisons whom the party is assigned to now, and not who filed it for the party', async () => {
    const { id, partyId } = await world.file();
    const { posts } = await world.actor('ln.fagai.head');
    const { id: successor } = posts.find(({ roles }) => roles.includes('LIAISON'))!;
    await world.pool.query('UPDATE assignment SET post_id = $2 WHERE party_id = $1 AND ended_at IS NULL', [
      partyId,
      successor,
    ]);
    const [changed] = await new ChangedCasesQuery(world.pool).read([id]);
    expect(changed!.servedBy).toEqual([successor]);
  });
});
