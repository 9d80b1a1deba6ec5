import type { CaseRow } from '../../persistence/src/index.ts'; // breaks domain-is-pure

export const isOpen = (row: CaseRow): boolean => row.state !== 'CLOSED';
