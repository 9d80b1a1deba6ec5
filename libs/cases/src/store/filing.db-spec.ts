import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld } from '@zhuoluo/testing';
import type { FileResult } from './command-results.ts';
import type { Filing } from './filing.ts';

describe.each([
  ['in transactions that filings share', 2],
  ['in a transaction of its own', 0],
])('the same matter filed again, %s', (_, lanes) => {
  let database: TestDatabase;
  /** Two processes of the API. */
  let worlds: readonly [CaseWorld, CaseWorld];

  beforeAll(async () => {
    database = await testDatabase();
    const open = () => CaseWorld.open(database.url, 4, { lanes });
    worlds = [await open(), await open()];
  });
  afterAll(async () => {
    await Promise.all(worlds.map((world) => world.close()));
    await database.drop();
  });

  const kinds = (results: readonly FileResult[]) =>
    results.map((r) => (r.kind === 'refused' ? r.refusal.code : r.kind)).sort();
  const fileAll = (filings: readonly Filing[]) =>
    Promise.all(filings.map((filing, i) => worlds[i % 2]!.commands.fileCase(filing)));
  const ofEnterprise = async (said: Partial<Filing> = {}) =>
    worlds[0].filing({ by: await worlds[0].actor('sy.hengqi.enterprise'), notDuplicate: false, ...said });

  it('ten times at once, by any person and through any process, is one case', async () => {
    const filing = await worlds[0].filing({ title: '十次同时提交', notDuplicate: false });
    const results = await fileAll(Array.from({ length: 10 }, () => filing));
    expect(kinds(results)).toEqual(['done', ...Array<string>(9).fill('duplicate-case')].sort());
    const hotline = { ...filing, by: await worlds[0].actor('sl.rexian.operator1') };
    expect(kinds(await fileAll([hotline]))).toEqual(['duplicate-case']);
  });

  it('names the case that is open, and is filed where it is said to be another matter', async () => {
    const [first] = await fileAll([await ofEnterprise({ category: 'LAND', title: '用地指标未落实' })]);
    if (first?.kind !== 'done') throw new Error('not filed');
    const again = await ofEnterprise({ category: 'LAND', title: '用地指标还未落实' });
    const [refused] = await fileAll([again]);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { facts: { caseNo: first.case.caseNo } } });
    expect(kinds(await fileAll([{ ...again, notDuplicate: true }]))).toEqual(['done']);
  });

  it('of another category or once the first is struck off is another case', async () => {
    const filing = await ofEnterprise({ category: 'ENV', title: '环评批复滞后' });
    const [first] = await fileAll([filing]);
    expect(kinds(await fileAll([{ ...filing, category: 'SAFETY' }]))).toEqual(['done']);
    if (first?.kind !== 'done') throw new Error('not filed');
    await worlds[0].pool.query(`UPDATE "case" SET state = 'CLOSED', ended_at = opened_at WHERE id = $1`, [
      first.case.id,
    ]);
    expect(kinds(await fileAll([filing]))).toEqual(['done']);
  });

  it('an enterprise that files without end is stopped, by all its filings at once as well', async () => {
    const before = await worlds[0].pool.query('SELECT count(*)::int AS filed FROM "case" WHERE filed_by = $1', [
      (await worlds[0].actor('sy.hengqi.enterprise')).personId,
    ]);
    const filings = await Promise.all(
      Array.from({ length: 30 }, (_, i) => ofEnterprise({ title: `没完没了 ${i}`, notDuplicate: true })),
    );
    const results = await fileAll(filings);
    const { filed } = before.rows[0] as { filed: number };
    expect(kinds(results).filter((kind) => kind === 'done')).toHaveLength(20 - filed);
    expect(kinds(results)).toContain('filing-too-often');
  });
});
