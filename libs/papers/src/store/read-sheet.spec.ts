import { zipSync } from 'fflate';
import { PARTIES_SHEET } from '@zhuoluo/directory/rules';
import { MOST_ROWS } from '../rules/sheet.ts';
import type { Fault } from '@zhuoluo/platform';
import { readSheetOf } from './read-sheet.ts';
import { templateOf } from './template.ts';

const TEXT = '编码,名称\nE1,"甲,乙公司"\n';
/** “编码,名称” and a line in GBK, as Excel saves a csv in China. */
const GBK = Buffer.from('b1e0c2eb2cc3fbb3c60a45312cbcd70a', 'hex');

const wide = (text: string, big: boolean): Buffer => {
  const little = Buffer.from(text, 'utf16le');
  return big ? little.swap16() : little;
};
const marked = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);
const refusal = (bytes: Uint8Array): Promise<unknown> =>
  readSheetOf(bytes).then(
    () => null,
    (error: unknown) => (error as Fault).more.errors![0]!.code,
  );

describe('a sheet as it comes', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 BOM', marked([0xef, 0xbb, 0xbf], Buffer.from(TEXT))],
    ['UTF-16LE', marked([0xff, 0xfe], wide(TEXT, false))],
    ['UTF-16BE', marked([0xfe, 0xff], wide(TEXT, true))],
    ['UTF-16LE', wide(TEXT, false)],
  ])('is read and said to be %s', async (encoding, bytes) => {
    expect(await readSheetOf(bytes)).toEqual({
      format: 'csv',
      encoding,
      rows: [
        ['编码', '名称'],
        ['E1', '甲,乙公司'],
      ],
    });
  });

  it('in GBK is read too, and divided by semicolons or tabs as well', async () => {
    expect(await readSheetOf(GBK)).toMatchObject({
      encoding: 'GB18030',
      rows: [
        ['编码', '名称'],
        ['E1', '甲'],
      ],
    });
    expect(await readSheetOf(Buffer.from('a;b\n1;2\n'))).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
    expect(await readSheetOf(Buffer.from('a\tb\n1\t2\n'))).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
  });

  it('of our own template has the head of its kind and a made-up row', async () => {
    const { format, encoding, rows } = await readSheetOf(await templateOf(PARTIES_SHEET.columns));
    expect([format, encoding]).toEqual(['xlsx', null]);
    expect(rows[0]!.slice(0, 3)).toEqual(['编码*', '类型*', '名称*']);
    expect(rows).toHaveLength(2);
  });

  it('that unpacks to gigabytes is refused before it does', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toBe('sheet-too-large');
  });

  it('of too many rows or columns, or that is none at all, is refused', async () => {
    expect(await refusal(Buffer.from('a\n'.repeat(MOST_ROWS + 2)))).toBe('sheet-too-large');
    expect(await refusal(Buffer.from(`${'a,'.repeat(100)}\n`))).toBe('sheet-too-large');
    expect(await refusal(Buffer.from(''))).toBe('sheet');
    expect(await refusal(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('sheet');
    expect(await refusal(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toBe('sheet');
  });
});
