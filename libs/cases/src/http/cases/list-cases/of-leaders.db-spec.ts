import type { Case } from '../../../rules/case/case.ts';
import { evolve } from '../../../rules/case/evolve.ts';
import type { CaseCommand } from '../../../rules/case/command.ts';
import type { CaseEvent } from '../../../rules/case/event.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { Handling } from '../../../../../../test/support/handling.ts';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { ListCasesQuery } from './list-cases.query.ts';
import type { ListCasesRequest } from './list-cases.request.ts';

type Said = Omit<Extract<CaseCommand, { type: 'instruct' }>, 'by' | 'type'>;

describe('instructions of leaders on a database', () => {
  let world: CaseWorld;
  let handling: Handling;
  useCaseWorld((opened) => {
    world = opened;
    handling = new Handling(opened);
  });

  beforeEach(() => world.startAgain());

  const instruct = async (account: string, { id }: Case, said: Said) =>
    handling.carryOut(id, { type: 'instruct', by: await world.actor(account), ...said });

  const list = async (account: string, asked: Partial<ListCasesRequest>) => {
    const lists = new ListCasesQuery(world.pool, world.references);
    const { items } = await lists.list(await viewerOf(world, account), asked);
    return items.map(({ id }) => id);
  };

  it('are kept to the last field, counted in the row of their case, and replayed from the history', async () => {
    const c = await handling.claimed(await handling.dispatched());
    const unitId = await world.idOf('unit', 'SY-TOWN-1');
    const said = await instruct('sy.zfb.vice', c, { text: '三日内拿出办法', unitId, until: world.now + 86_400_000 });
    expect(said.instructions).toMatchObject([{ unitId, title: expect.any(String), until: world.now + 86_400_000 }]);
    expect(await world.stored(c.id)).toEqual(said);
    const { rows } = await world.pool.query<CaseEvent>(
      'SELECT seq, type, at, by, facts, change FROM event WHERE subject_id = $1 ORDER BY seq',
      [c.id],
    );
    expect(rows.reduce<Case | null>(evolve, null)!.instructions).toEqual(said.instructions);
    await world.pool.query('UPDATE "case" SET instruction_count = 0 WHERE id = $1', [c.id]);
    expect((await world.stored(c.id)).instructions).toEqual([]);
  });

  it('are listed to who gave them, in the posts that they hold', async () => {
    const [spoken, silent] = [await handling.dispatched(), await handling.dispatched()];
    await instruct('sy.zfb.vice', spoken, { text: '请限期解决' });
    expect(await list('sy.zfb.vice', { instructedByMe: true })).toEqual([spoken.id]);
    expect(await list('sy.zfb.vice', { instructedByMe: false })).toEqual([silent.id]);
    expect(await list('sl.zfb.mayor', { instructedByMe: true })).toEqual([]);
  });

  it('wait for the leaders of the government that must act, until one of them has spoken', async () => {
    const city = await world.file({ level: 'CITY', levelReason: '跨县事项' });
    const waiting = await handling.leftAlone(city, (now) => now.instructionDraftedAt !== null);
    expect(await list('sl.zfb.mayor', { awaits: ['INSTRUCTION'] })).toEqual([city.id]);
    for (const account of ['sy.zfb.vice', 'sl.dcb.inspector1', 'sl.gongxin.dispatch1'])
      expect([account, await list(account, { awaits: ['INSTRUCTION'] })]).toEqual([account, []]);
    expect(await list('sl.zfb.mayor', { awaits: ['REVIEW', 'INSTRUCTION'] })).toEqual([city.id]);
    expect((await instruct('sl.zfb.mayor', waiting, { text: '由分管副市长包案' })).instructionDraftedAt).toBeNull();
    expect(await list('sl.zfb.mayor', { awaits: ['INSTRUCTION'] })).toEqual([]);
  });

  it('a portfolio narrows the list to what its post answers for; an empty one means all', async () => {
    const labor = await handling.dispatched();
    const land = await world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责', category: 'LAND' });
    const postId = (await world.actor('sy.zfb.vice')).posts[0]!.id;
    const answersFor = (portfolio: object) =>
      world.pool.query(`UPDATE post SET portfolio = portfolio || $2 WHERE id = $1`, [postId, portfolio]);
    const mine = async () => (await list('sy.zfb.vice', { inMyPortfolio: true })).toSorted();
    expect(await mine()).toEqual([labor.id, land.id].toSorted());
    await answersFor({ categories: ['LAND'] });
    expect(await mine()).toEqual([land.id]);
    expect(await list('sy.zfb.vice', { inMyPortfolio: false })).toEqual([labor.id]);
    await answersFor({ regions: [await world.idOf('region', 'SL')] });
    expect(await mine()).toEqual([]);
    await answersFor({ categories: [], regions: [] });
    expect(await list('sy.renshe.head', { inMyPortfolio: true })).toEqual([]);
  });
});
