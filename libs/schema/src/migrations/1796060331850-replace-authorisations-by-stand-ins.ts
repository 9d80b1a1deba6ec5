import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 代理 and 授权 in one table; what was authorised is 授权 of kind SIGN. A paper says by which of them it is signed. */
export class ReplaceAuthorisationsByStandIns1796060331850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE stand_in (
      id uuid PRIMARY KEY,
      post_id uuid NOT NULL REFERENCES post,
      person_id uuid NOT NULL REFERENCES person,
      kinds jsonb NOT NULL CHECK (jsonb_typeof(kinds) = 'array' AND kinds <> '[]' AND kinds <@ '["ACT", "SIGN"]'),
      document text,
      began_at timestamptz(3) NOT NULL,
      ended_at timestamptz(3) NOT NULL,
      version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
      chain_head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
      CHECK (began_at <= ended_at),
      CHECK (document IS NOT NULL OR NOT kinds ? 'SIGN')
    )`);
    await runner.query(`INSERT INTO stand_in (id, post_id, person_id, kinds, document, began_at, ended_at)
      SELECT id, from_post_id, to_person_id, '["SIGN"]', document, valid_from, valid_to FROM authorisation`);
    await runner.query('DROP TABLE authorisation');
    await runner.query('CREATE INDEX stand_in_of_person ON stand_in (person_id)');
    await runner.query('CREATE INDEX stand_in_of_post ON stand_in (post_id, began_at)');
    await runner.query(`CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE ON stand_in
      FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp()`);
    await runner.query(`ALTER TABLE supervision_order DROP CONSTRAINT supervision_order_sign_mode_check,
      ADD CONSTRAINT supervision_order_sign_mode_check CHECK (sign_mode IN ('AUTO', 'PERSON', 'ACTING', 'DELEGATED'))`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
