import type { EvidenceFile } from '../rules/case/evidence-file.ts';
import type { Tx } from '@zhuoluo/database';

/** A file that a change of a case has come to name. */
export interface Attachment {
  readonly caseId: string;
  readonly fileId: string;
}

/** Where the files lie that cases name. A higher module provides it. */
export abstract class EvidenceFiles {
  /** Of these files, those that this person has uploaded lately. */
  abstract uploadedBy(personId: string, ids: readonly string[]): Promise<readonly EvidenceFile[]>;

  /** Keeps files for good, in the transaction in which cases come to name them; one may hang on several. */
  abstract attach(tx: Tx, attachments: readonly Attachment[]): Promise<void>;
}

/** Of a process whose commands bring no files. */
export const NO_FILES: Pick<EvidenceFiles, 'attach'> = {
  attach: () => Promise.reject(new Error('files need a place to lie in')),
};
