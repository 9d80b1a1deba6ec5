import { instantOf } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { CaseArchive } from '../../../store/case-archive.ts';
import { ListCasesQuery } from './list-cases.query.ts';
import type { ListCasesRequest } from './list-cases.request.ts';

describe('the archive among lists of cases (rules.md §143)', () => {
  let world: CaseWorld;
  let query: ListCasesQuery;
  let [archived, ended, open] = ['', '', ''];
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    query = new ListCasesQuery(world.pool, world.references);
    archived = await withdrawn('2026-03-02', '招工难');
    ended = await withdrawn('2026-04-01', '融资难');
    open = (await world.file({ title: '用电难' })).id;
    world.at('2026-06-10', '01:00');
    await new CaseArchive({ ...world, now: () => world.now }).archiveBatch(null, 200);
  });

  async function withdrawn(date: string, title: string): Promise<string> {
    world.at(date, '09:00');
    const { id } = await world.file({ title });
    const by = await world.actor('sy.hengqi.enterprise');
    await world.commands.run(id, { type: 'withdraw', by, reason: '困难已自行解决' });
    return id;
  }

  async function listed(request: ListCasesRequest): Promise<string[]> {
    const { items } = await query.list(await viewerOf(world, 'sl.dcb.inspector1'), request);
    return items.map(({ id }) => id).toSorted();
  }

  it.each<[string, ListCasesRequest, () => string[]]>([
    ['the usual list leaves it out', {}, () => [ended, open]],
    ['and so does the list by due date', { sort: 'dueAt' }, () => [ended, open]],
    ['and that of what has ended', { open: false }, () => [ended]],
    ['the archive is a list of its own', { archived: true }, () => [archived]],
    ['a state names it', { state: ['ARCHIVED', 'WITHDRAWN'] }, () => [archived, ended]],
    ['words find it', { q: '招工难' }, () => [archived]],
    ['words find it not, if the archive is excluded', { q: '招工难', archived: false }, () => []],
    ['a figure of its week lists it', { openedTo: instantOf('2026-03-09', '00:00') }, () => [archived]],
    ['it was never struck off', { closedFrom: 0 }, () => []],
  ])('%s', async (_what, request, expected) => {
    expect(await listed(request)).toEqual(expected().toSorted());
  });

  it('an archived case says how it had ended', async () => {
    const { items } = await query.list(await viewerOf(world, 'sl.dcb.inspector1'), { archived: true });
    expect(items).toMatchObject([{ state: 'ARCHIVED', endedAs: 'WITHDRAWN' }]);
  });
});
