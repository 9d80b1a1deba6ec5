import { unzipSync, zipSync } from 'fflate';
import { invalid } from '@zhuoluo/platform';
import { readSheet } from 'read-excel-file/node';
import { MOST_COLUMNS, MOST_ROWS } from '../rules/sheet.ts';

/** Beyond what a sheet of twenty thousand rows takes; a small file may unpack to gigabytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_PARTS = 200;

export const tooLarge = () =>
  invalid({
    path: 'file',
    code: 'sheet-too-large',
    facts: { rows: MOST_ROWS, columns: MOST_COLUMNS, megabytes: MOST_UNPACKED / 1024 / 1024 },
  });
export const notASheet = () => invalid({ path: 'file', code: 'sheet' });

/** The first sheet of a workbook, every cell a text. @throws Fault if it is none, or unpacks to too much */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const measured = repacked(bytes);
  try {
    const rows = await readSheet(Buffer.from(measured), { parseNumber: (digits: string) => digits });
    return rows.map((row) => row.map(textOf));
  } catch {
    throw notASheet();
  }
}

/** What is read on is what was measured: the size that an archive states of its parts need not be true. */
function repacked(bytes: Uint8Array): Uint8Array {
  let [parts, size] = [0, 0];
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        [parts, size] = [parts + 1, size + originalSize];
        if (parts > MOST_PARTS || size > MOST_UNPACKED) throw tooLarge();
        return true;
      },
    });
    return zipSync(unpacked, { level: 0 });
  } catch (error) {
    if (parts > MOST_PARTS || size > MOST_UNPACKED) throw error;
    throw notASheet();
  }
}

/** A day as people write it; Excel keeps days as numbers. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
