import { parse } from 'csv-parse/sync';
import { cleanLine } from '@zhuoluo/kernel';
import { MOST_COLUMNS, MOST_ROWS, type Sheet } from '../rules/sheet.ts';
import { decodeText } from './decode-text.ts';
import { notASheet, readXlsx, tooLarge } from './read-xlsx.ts';

/** How every zip archive begins, and so every xlsx. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const LONGEST_CELL = 1_000;

/**
 * Reads an xlsx or a csv, told apart by its bytes, never by its name.
 *
 * @throws Fault `sheet` if it is neither, `sheet-too-large` beyond the bounds
 */
export async function readSheetOf(bytes: Uint8Array): Promise<Sheet> {
  if (ZIP.every((byte, i) => bytes[i] === byte)) {
    const rows = await readXlsx(bytes);
    return { format: 'xlsx', encoding: null, rows: bounded(rows) };
  }
  const decoded = decodeText(bytes);
  if (!decoded || decoded.text.trim() === '') throw notASheet();
  return { format: 'csv', encoding: decoded.encoding, rows: bounded(csvRows(decoded.text)) };
}

/** Divided by commas, semicolons or tabs, whichever the head has most of. */
function csvRows(text: string): string[][] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!;
  try {
    return parse(text, { delimiter, relaxColumnCount: true, skipEmptyLines: false, to: MOST_ROWS + 2 });
  } catch {
    throw notASheet();
  }
}

function bounded(rows: readonly (readonly string[])[]): string[][] {
  if (rows.length > MOST_ROWS + 1 || rows.some((row) => row.length > MOST_COLUMNS)) throw tooLarge();
  if (rows.length === 0) throw notASheet();
  return rows.map((row) => row.map((cell) => cleanLine(cell).slice(0, LONGEST_CELL)));
}
