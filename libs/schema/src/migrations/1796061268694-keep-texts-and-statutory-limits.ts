import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts of papers that a city may word otherwise; none is worded yet. */
const TEXTS = [
  ...['requirements.BLUE', 'requirements.STAGE', 'requirements.YELLOW', 'requirements.RED'],
  ...['feedback.BLUE', 'feedback.YELLOW', 'feedback.RED', 'hint.BLUE', 'hint.YELLOW', 'hint.RED'],
  ...['basis.NAME', 'basis.CLAIM', 'basis.HANDLE', 'basis.STAGE', 'basis.RECTIFY_MISSED', 'basis.COMMITMENT_MISSED'],
  ...['basis.UNSOLVED', 'basis.REPEATED', 'basis.ANSWER_ACCEPTED', 'basis.ANSWER_REJECTED'],
];

/** 法定时限 as published: what a case is charged with where it is one of these. */
const LIMITS = [
  ['BUILDING_PERMIT', '工程建设项目审批（建筑许可）', 'PERMIT', '70wd'],
  ['POWER_SUPPLY', '用电报装', 'UTILITY', '15wd'],
  ['WATER_SUPPLY', '用水报装', 'UTILITY', '10wd'],
  ['GAS_SUPPLY', '用气报装', 'UTILITY', '15wd'],
  ['GAS_SUPPLY_SIMPLE', '用气报装（无外线工程）', 'UTILITY', '4wd'],
];

export class KeepTextsAndStatutoryLimits1796061268694 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_text (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
        chain_head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
        code text NOT NULL UNIQUE,
        lines jsonb CHECK (jsonb_typeof(lines) = 'array'),
        former_lines jsonb NOT NULL DEFAULT '[]'
      );
      CREATE TABLE statutory_limit (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
        chain_head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
        code text NOT NULL,
        name text NOT NULL,
        category text NOT NULL,
        "limit" text NOT NULL,
        basis text NOT NULL,
        ended_at timestamptz(3)
      );
      CREATE UNIQUE INDEX statutory_limit_in_force ON statutory_limit (code) WHERE ended_at IS NULL;`);
    for (const table of ['document_text', 'statutory_limit'])
      await runner.query(
        `CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp()`,
      );
    await runner.query('INSERT INTO document_text (id, code) SELECT gen_random_uuid(), unnest($1::text[])', [TEXTS]);
    for (const [code, name, category, limit] of LIMITS)
      await runner.query(
        `INSERT INTO statutory_limit (id, code, name, category, "limit", basis) VALUES (gen_random_uuid(), $1, $2, $3, $4, '')`,
        [code, name, category, limit],
      );
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
