import { EntitySchema } from 'typeorm';
import type { Instant } from '@zhuoluo/kernel';
import { bytes, type Columns, count, instant, key, text, uuid } from '@zhuoluo/database';

/** A file that somebody uploaded. Its contents lie in the file storage, under its id. */
export interface EvidenceFileRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

export const EvidenceFileEntity = new EntitySchema<EvidenceFileRow>({
  name: 'evidence_file',
  columns: {
    id: key(uuid),
    name: text,
    mediaType: text,
    size: count,
    sha256: bytes,
    uploadedBy: uuid,
    uploadedAt: instant,
  } satisfies Columns<EvidenceFileRow>,
});

/** A case that names a file, or once did: such a file is kept for good. */
interface CaseFileRow {
  readonly caseId: string;
  readonly fileId: string;
}

export const CaseFileEntity = new EntitySchema<CaseFileRow>({
  name: 'case_file',
  columns: { caseId: key(uuid), fileId: key(uuid) } satisfies Columns<CaseFileRow>,
});
