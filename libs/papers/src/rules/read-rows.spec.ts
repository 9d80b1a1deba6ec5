import type { SheetRules } from '@zhuoluo/directory/rules';
import { readRows } from './read-rows.ts';
import { readHead } from './sheet.ts';

/** Names of three letters at most: the smallest sheet there is. */
const NAMES: SheetRules<{ readonly name: string }> = {
  kind: 'names',
  columns: [
    { key: 'name', zh: '名称', en: 'Name', required: true, example: 'abc' },
    { key: 'note', zh: '备 注', en: 'Note', required: false, example: '' },
  ],
  writers: ['ADMIN'],
  identify: ({ name = '' }) => name,
  label: ({ name }) => name,
  read({ name = '' }) {
    if (name.length <= 3) return { row: { name }, faults: [] };
    return { row: null, faults: [{ column: 'name', code: 'text', facts: { min: 1, max: 3 } }] };
  },
};
const READER = { personId: 'p', name: '', posts: [], partyId: null };

const reading = (...rows: string[][]) =>
  readRows({ rules: NAMES, rows, keys: ['note', 'name'], known: undefined as never, actor: READER });

describe('a sheet', () => {
  it('has its columns in any order, in Chinese or English, with stars and blanks, and others beside them', () => {
    expect(readHead(['备注', ' 名称* ', '别的'], NAMES.columns)).toEqual({ ok: true, keys: ['note', 'name', null] });
    expect(readHead(['NAME'], NAMES.columns)).toEqual({ ok: true, keys: ['name'] });
    expect(readHead(['备注'], NAMES.columns)).toEqual({ ok: false, lacking: [NAMES.columns[0]] });
  });

  it('is read row by row; a row keeps its number, and an empty one is none', () => {
    const { count, sound, faults } = reading(['备注', '名称'], ['', 'a'], ['', ' '], ['x', 'b']);
    expect(count).toBe(2);
    expect(faults).toEqual([]);
    expect(sound).toEqual([
      { n: 2, label: '第 2 行 a', row: { name: 'a' } },
      { n: 4, label: '第 4 行 b', row: { name: 'b' } },
    ]);
  });

  it('says of each fault the row, the column, what stands there and what would be right', () => {
    const { faultyRows, faults, sound } = reading(['备注', '名称'], ['', 'long'], ['', 'a'], ['', 'a']);
    expect(faultyRows).toBe(2);
    expect(sound).toHaveLength(1);
    expect(faults).toEqual([
      { row: 2, column: 'name', code: 'text', facts: { min: 1, max: 3 }, value: 'long' },
      { row: 4, column: '', code: 'row-twice', facts: { row: 3 }, value: 'a' },
    ]);
  });
});
