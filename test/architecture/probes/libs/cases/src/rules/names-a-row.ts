import type { CaseRow } from '../../../persistence/src/index.ts'; // breaks rules-are-pure rooms-import-downward

export const isOpen = (row: CaseRow): boolean => row.state !== 'CLOSED';
