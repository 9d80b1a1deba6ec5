import type { EvidenceFile } from '@zhuoluo/cases/rules';
import { type Attachment, EvidenceFiles } from '@zhuoluo/cases/store';
import type { Pool, Tx } from '@zhuoluo/database';
import { DAY, HOUR, type Instant } from '@zhuoluo/kernel';
import type { FileStorage } from './file-storage.ts';
import type { EvidenceFileRow } from './evidence-file.entity.ts';

/** How long an upload waits to be used, and how much earlier it can no more be: a command under way never loses its file. */
const KEPT_UNUSED = DAY;
const USABLE = KEPT_UNUSED - HOUR;
/** Uploads of one person that nothing uses, at most. */
export const MOST_UNUSED = 100;
const SWEPT_AT_ONCE = 500;

const SHOWN = `f.id, f.name, f.media_type AS "mediaType", f.size, encode(f.sha256, 'hex') AS sha256`;
const UNUSED = 'NOT EXISTS (SELECT FROM case_file u WHERE u.file_id = f.id)';
const HOURS = (ms: number) => `make_interval(hours => ${ms / HOUR})`;

/** An upload, or a file of cases, as it is asked for. */
export interface FoundFile extends EvidenceFile {
  readonly uploadedBy: string;
  /** The cases that name it or once did; of an upload that nothing uses yet, none. */
  readonly caseIds: readonly string[];
}

/** The files that people upload, and the cases that they hang on. */
export class EvidenceFileStore extends EvidenceFiles {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async add({ id, name, mediaType, size, sha256, uploadedBy }: Omit<EvidenceFileRow, 'uploadedAt'>): Promise<void> {
    await this.#pool.query({
      name: 'add-file',
      text: `INSERT INTO evidence_file (id, name, media_type, size, sha256, uploaded_by, uploaded_at)
        VALUES ($1, $2, $3, $4, $5, $6, now())`,
      values: [id, name, mediaType, size, sha256, uploadedBy],
    });
  }

  async find(id: string): Promise<FoundFile | null> {
    const { rows } = await this.#pool.query<FoundFile>({
      name: 'find-file',
      text: `SELECT ${SHOWN}, f.uploaded_by AS "uploadedBy",
          array(SELECT c.case_id FROM case_file c WHERE c.file_id = f.id ORDER BY c.case_id) AS "caseIds"
        FROM evidence_file f WHERE f.id = $1`,
      values: [id],
    });
    return rows[0] ?? null;
  }

  async countUnused(personId: string): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>({
      name: 'count-unused-files',
      text: `SELECT count(*)::int AS count FROM evidence_file f WHERE f.uploaded_by = $1 AND ${UNUSED}
        AND f.uploaded_at > now() - ${HOURS(KEPT_UNUSED)}`,
      values: [personId],
    });
    return rows[0]!.count;
  }

  async uploadedBy(personId: string, ids: readonly string[]): Promise<readonly EvidenceFile[]> {
    const { rows } = await this.#pool.query<EvidenceFile>({
      name: 'files-uploaded-by',
      text: `SELECT ${SHOWN} FROM evidence_file f
        WHERE f.id = ANY($1::uuid[]) AND f.uploaded_by = $2 AND f.uploaded_at > now() - ${HOURS(USABLE)}`,
      values: [ids, personId],
    });
    return rows;
  }

  async attach(tx: Tx, attachments: readonly Attachment[]): Promise<void> {
    await tx.query({
      name: 'attach-files',
      text: `INSERT INTO case_file (case_id, file_id)
        SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`,
      values: [attachments.map(({ caseId }) => caseId), attachments.map(({ fileId }) => fileId)],
    });
  }

  /**
   * Removes uploads that nothing came to use in a day: contents first, so that what is cut off goes on the next time.
   *
   * @returns how many
   */
  async removeUnused(storage: FileStorage, now: Instant): Promise<number> {
    await storage.removeHalves(now - KEPT_UNUSED);
    for (let removed = 0; ;) {
      const { rows } = await this.#pool.query<{ id: string }>({
        name: 'unused-files',
        text: `SELECT f.id FROM evidence_file f
          WHERE f.uploaded_at < $1 AND ${UNUSED} ORDER BY f.uploaded_at LIMIT ${SWEPT_AT_ONCE}`,
        values: [new Date(now - KEPT_UNUSED)],
      });
      const ids = rows.map(({ id }) => id);
      for (const id of ids) await storage.remove(id);
      await this.#pool.query({
        name: 'remove-files',
        text: 'DELETE FROM evidence_file WHERE id = ANY($1::uuid[])',
        values: [ids],
      });
      removed += ids.length;
      if (ids.length < SWEPT_AT_ONCE) return removed;
    }
  }
}
