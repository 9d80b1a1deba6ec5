import type { PoolClient } from '@zhuoluo/database';
import type { FileStorage } from '@zhuoluo/papers/store';
import type { Fault, TableCheck } from '../record.ts';

/** Every place of a case that names files. */
const NAMED = `
  SELECT id AS case_id, f FROM "case", jsonb_array_elements(files) f
  UNION ALL SELECT id, f FROM "case", jsonb_array_elements(evidence_files) f
  UNION ALL SELECT case_id, f FROM task, jsonb_array_elements(files) f
  UNION ALL SELECT case_id, f FROM task, jsonb_array_elements(draft_form -> 'files') f
  UNION ALL SELECT case_id, f FROM task, jsonb_array_elements(request_draft -> 'files') f
  UNION ALL SELECT case_id, f FROM case_request, jsonb_array_elements(files) f`;

const UNKNOWN = `
  SELECT DISTINCT c.case_no || ' ' || (n.f ->> 'name') AS subject,
    CASE
      WHEN e.id IS NULL THEN 'a file without a row'
      WHEN k.file_id IS NULL THEN 'a file that would be removed as unused'
      ELSE 'its row is not what the case names' END AS what
  FROM (${NAMED}) n JOIN "case" c ON c.id = n.case_id
    LEFT JOIN evidence_file e ON e.id = (n.f ->> 'id')::uuid
    LEFT JOIN case_file k ON k.case_id = n.case_id AND k.file_id = e.id
  WHERE k.file_id IS NULL OR encode(e.sha256, 'hex') <> n.f ->> 'sha256'
    OR (e.name, e.media_type, e.size) IS DISTINCT FROM (n.f ->> 'name', n.f ->> 'mediaType', (n.f ->> 'size')::int)
  ORDER BY subject`;

/** What cases name is kept, as they name it. */
export const evidenceFiles: TableCheck = {
  name: 'evidence-files',
  title: '事项所附的附件都有登记且未变',
  async *faults(tx) {
    const { rows } = await tx.query<Fault>(UNKNOWN);
    yield* rows;
  },
};

export const FILE_CONTENTS = { name: 'file-contents', title: '附件的内容都在存储中且与上传时一致' };
const AT_ONCE = 500;

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly sha256: Buffer;
}

const NEXT_KEPT = `
  SELECT id, name, sha256 FROM evidence_file e
  WHERE id > $1 AND EXISTS (SELECT FROM case_file k WHERE k.file_id = e.id) ORDER BY id LIMIT ${AT_ONCE}`;

/** Reads the contents of every file that a case names or named, and compares their hashes. */
export async function* damagedContents(tx: PoolClient, storage: FileStorage): AsyncIterable<Fault> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await tx.query<Kept>(NEXT_KEPT, [after]);
    for (const { id, name, sha256 } of rows) {
      const found = await storage.hashOf(id);
      if (found === null) yield { subject: `${name} ${id}`, what: 'its contents are gone' };
      else if (!found.equals(sha256))
        yield { subject: `${name} ${id}`, what: 'its contents are not what was uploaded' };
    }
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}
