export { type ReadRows, readRows, type SoundRow } from './read-rows.ts';
export { FILE_KINDS, type FileKind, kindOf, nameOf } from './files/file-kinds.ts';
export {
  cellsOf,
  isEmptyRow,
  MOST_COLUMNS,
  MOST_ROWS,
  readHead,
  type ReadHead,
  type RowFault,
  type Sheet,
  SHEET_ENCODINGS,
  type SheetEncoding,
} from './sheet.ts';
