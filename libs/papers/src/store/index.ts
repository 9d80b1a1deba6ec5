export { ImportKind, type ImportParams } from './import-kind.ts';
export { readSheetOf } from './read-sheet.ts';
export { templateOf } from './template.ts';
