import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people upload, and the cases, tasks and requests that name them. */
export class AttachFiles1796101819042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_file (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz(3) NOT NULL);
      CREATE INDEX evidence_file_uploaded_at ON evidence_file (uploaded_at);
      CREATE INDEX evidence_file_uploaded_by ON evidence_file (uploaded_by, uploaded_at);
      CREATE TABLE case_file (
        case_id uuid NOT NULL,
        file_id uuid NOT NULL REFERENCES evidence_file (id),
        PRIMARY KEY (case_id, file_id));
      CREATE INDEX case_file_file_id ON case_file (file_id);
      ALTER TABLE "case" ADD COLUMN files jsonb, ADD COLUMN evidence_files jsonb;
      ALTER TABLE task ADD COLUMN files jsonb;
      ALTER TABLE case_request ADD COLUMN files jsonb;`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
