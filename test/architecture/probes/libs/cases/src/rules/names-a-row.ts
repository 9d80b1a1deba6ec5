import type { CaseRow } from '../store/index.ts'; // breaks rules-are-pure

export const isOpen = (row: CaseRow): boolean => row.state !== 'CLOSED';
