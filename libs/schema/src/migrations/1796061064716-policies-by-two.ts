import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies are proposed by one person and put in force by another; what is in force was drawn up on what was before. */
export class PoliciesByTwo1796061064716 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE policy
        ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        -- Events in its history; "version" is the number of the policy itself.
        ADD COLUMN changes integer NOT NULL DEFAULT 0 CHECK (changes >= 0),
        ADD COLUMN chain_head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
        -- Why it was drawn up.
        ADD COLUMN note text,
        -- The version that bound the region then; null before there was any.
        ADD COLUMN base integer REFERENCES policy,
        ADD COLUMN proposed_at timestamptz(3),
        ADD COLUMN proposed_by uuid REFERENCES person,
        ADD COLUMN withdrawn_at timestamptz(3),
        ADD COLUMN withdrawn_by uuid REFERENCES person,
        ALTER COLUMN activated_at DROP NOT NULL;
      UPDATE policy SET proposed_at = activated_at, proposed_by = activated_by;
      ALTER TABLE policy
        ALTER COLUMN id DROP DEFAULT,
        ALTER COLUMN proposed_at SET NOT NULL,
        ADD CONSTRAINT policy_taken_back_or_in_force CHECK (activated_at IS NULL OR withdrawn_at IS NULL);`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
