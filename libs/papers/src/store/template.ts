import type { SheetColumn } from '@zhuoluo/directory/rules';
import writeXlsx from 'write-excel-file/node';

const WIDTH = 20;

/** An xlsx with the head, one made-up row, and a second sheet that says what each column takes. */
export async function templateOf(columns: readonly SheetColumn[]): Promise<Buffer> {
  const head = columns.map(({ zh, required }) => ({ value: required ? `${zh}*` : zh, fontWeight: 'bold' as const }));
  const example = columns.map((column) => ({ value: column.example, type: String }));
  const notes = columns.map(({ zh, en, required, words }) => [
    { value: zh, type: String },
    { value: en, type: String },
    { value: required ? '必填 required' : '可空 optional', type: String },
    { value: words ? Object.keys(words).join('、') : '', type: String },
  ]);
  const widths = columns.map(() => ({ width: WIDTH }));
  return writeXlsx([
    { data: [head, example], sheet: '导入', columns: widths },
    {
      data: notes,
      sheet: '说明',
      columns: [{ width: WIDTH }, { width: WIDTH }, { width: WIDTH }, { width: 2 * WIDTH }],
    },
  ]).toBuffer();
}
