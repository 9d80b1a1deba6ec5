import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { Params } from '@zhuoluo/database';
import type { Key } from '@zhuoluo/platform';
import { scopeOf } from '@zhuoluo/directory/rules';
import { contains } from '../../access/search.sql.ts';
import { listCasesSql } from './list-cases.sql.ts';

interface Listed {
  readonly id: string;
  readonly openedAt: number;
  readonly dueAt: number | null;
}

const WAYS = ['walk', 'gather'] as const;

describe('the search for cases', () => {
  let world: CaseWorld;
  let labour: { id: string; caseNo: string };
  let loan: { id: string; caseNo: string };
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    labour = await world.file();
    loan = await world.file({
      title: '技改融资缺口1800万元',
      facts: 'ABC 银行未批复',
      wish: '希望以收益权质押落实贷款',
    });
  });

  /** How words are looked for never changes what is found. */
  async function found(words: string): Promise<string[]> {
    const ways = WAYS.map(async (way) => {
      const params = new Params();
      const text = `SELECT c.id FROM "case" c WHERE ${contains(words, way, 'c.id', params)} ORDER BY c.case_no`;
      const { rows } = await world.pool.query<{ id: string }>(text, params.values);
      return rows.map((row) => row.id);
    });
    const [walked, gathered] = await Promise.all(ways);
    expect(walked).toEqual(gathered);
    return gathered!;
  }

  it('finds the words of two characters that Chinese is made of', async () => {
    expect(await found('融资')).toEqual([loan.id]);
    expect(await found('质押')).toEqual([loan.id]);
    expect(await found('招聘')).toEqual([labour.id]);
  });

  it('finds a single character, a whole sentence, and letters in either case', async () => {
    expect(await found('贷')).toEqual([loan.id]);
    expect(await found('希望以收益权质押落实贷款')).toEqual([loan.id]);
    expect(await found('abc')).toEqual([loan.id]);
  });

  it.each([
    ['ＡＢＣ', '银行'],
    ['ａｂｃ　银行', '银行'],
    ['1800万元', '融资'],
    ['１８００万元', '融资'],
    ['恒启电子（示例）', '质押'],
    ['恒启电子(示例)', '质押'],
  ])('finds %s of either width, as it finds %s (H13)', async (words, other) => {
    expect(await found(words)).toContain(loan.id);
    expect(await found(`${words} ${other}`)).toEqual([loan.id]);
  });

  it('finds a case by its number in full width', async () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(await found(wide(labour.caseNo))).toEqual([labour.id]);
    expect(await found(wide(labour.caseNo.slice(-4)))).toEqual([labour.id]);
  });

  it('wants all of several words, wherever they stand', async () => {
    expect(await found('贷款 融资')).toEqual([loan.id]);
    expect(await found(' 融资  招聘 ')).toEqual([]);
  });

  it('does not take neighbouring pairs for the word itself', async () => {
    expect(await found('资融')).toEqual([]);
    expect(await found('融资贷款')).toEqual([]);
  });

  it('finds the party by its name', async () => {
    expect((await found('恒启电子')).sort()).toEqual([labour.id, loan.id].sort());
  });

  it('finds a case by its number, from the front or from the end', async () => {
    expect(await found(labour.caseNo)).toEqual([labour.id]);
    expect(await found(labour.caseNo.toLowerCase().slice(0, -1))).toContain(labour.id);
    expect(await found(labour.caseNo.slice(-4))).toEqual([labour.id]);
  });

  it('takes signs that SQL would read as wildcards for what they are', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found('__')).toEqual([]);
  });

  it.each(['-openedAt', 'dueAt'] as const)(
    'lists the same for its own few cases, by %s, page after page',
    async (sort) => {
      const { directory } = await world.references.current();
      const actor = await world.actor('sy.fagai.head');
      const reader = { actor, directory, scope: scopeOf(actor, directory, world.now) };
      const all = await world.pool.query<{ id: string }>(
        `SELECT id FROM "case" ORDER BY ${sort === 'dueAt' ? 'due_at, id' : 'opened_at DESC, id DESC'}`,
      );
      for (const way of WAYS) {
        const seen: string[] = [];
        for (let after: Key | null = null; ;) {
          const params = new Params();
          const text = listCasesSql({ q: '恒启', sort }, way, reader, world.now, after, 1, params);
          const [row, more] = (await world.pool.query<Listed>(text, params.values)).rows;
          if (row) seen.push(row.id);
          if (!row || !more) break;
          after = [sort === 'dueAt' ? row.dueAt : row.openedAt, row.id];
        }
        expect(seen).toEqual(all.rows.map(({ id }) => id));
      }
    },
  );

  it('sorts no more than a page of own cases where no words are asked for', async () => {
    const { directory } = await world.references.current();
    const actor = await world.actor('sy.fagai.head');
    const reader = { actor, directory, scope: scopeOf(actor, directory, world.now) };
    const params = new Params();
    const text = listCasesSql({}, null, reader, world.now, null, 20, params);
    const { rows } = await world.pool.query<Listed>(text, params.values);
    expect(rows.length).toBeGreaterThan(0);
    expect(text).not.toContain('LIMIT ALL');
  });

  it('reads the index of character pairs, not every case', async () => {
    const client = await world.pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL enable_seqscan = off');
      const params = new Params();
      const text = `EXPLAIN SELECT c.id FROM "case" c WHERE ${contains('融资', 'gather', 'c.id', params)}`;
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(text, params.values);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('case_search_pairs');
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  });

  // Last, because it files more.
  it.each([
    ['用地', '二期用地指标未落实'],
    ['𠮷林', '𠮷林路积水'],
    ['A区3号', 'Ａ区３号厂房'],
    ['Ａ区３号', 'a区3号厂房'],
    ['100%', '达产１００％'],
    ['１００％', '达产100%'],
    ['葛城', '葛\u{e0100}城区停产'],
  ])('finds %s in %s (H13)', async (words, facts) => {
    const { id } = await world.file({ facts, title: `另一件${words.length}${facts.length}` });
    expect(await found(words)).toContain(id);
  });
});
