export { CaseFileEntity, EvidenceFileEntity } from './files/evidence-file.entity.ts';
export { EvidenceFileStore } from './files/evidence-file.store.ts';
export { FileStorage } from './files/file-storage.ts';
export { ImportKind, type ImportParams } from './import-kind.ts';
export { readSheetOf } from './read-sheet.ts';
export { templateOf } from './template.ts';
