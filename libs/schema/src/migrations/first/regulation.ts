// Versions are never changed: a case keeps the policy it was filed under, a deadline names its calendar.
const VERSIONS = `
  CREATE TABLE policy (
    version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_id uuid REFERENCES region,
    document jsonb NOT NULL,
    activated_at timestamptz(3) NOT NULL,
    activated_by uuid REFERENCES person
  );
  CREATE INDEX policy_of_region ON policy (region_id, version DESC);
  CREATE TABLE calendar (
    code text NOT NULL,
    version integer NOT NULL,
    data jsonb NOT NULL,
    PRIMARY KEY (code, version)
  );
  -- Days of a version without a writer came with the program.
  CREATE TABLE calendar_year (
    code text NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    days jsonb NOT NULL,
    source text NOT NULL,
    written_by uuid REFERENCES person,
    written_at timestamptz(3) NOT NULL,
    PRIMARY KEY (code, year),
    FOREIGN KEY (code, version) REFERENCES calendar
  );`;

const WATCHED = ['region', 'unit', 'post', 'tenure', 'route', 'signatory', 'authorisation', 'policy', 'calendar'];

// Each change of reference data bumps the stamp, so that no cache misses it; accounts and passwords do not count.
const STAMP = `
  CREATE TABLE reference_stamp (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    version bigint NOT NULL
  );
  INSERT INTO reference_stamp (version) VALUES (1);
  CREATE FUNCTION bump_reference_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE reference_stamp SET version = version + 1;
      RETURN NULL;
    END $$;
  ${WATCHED.map(
    (table) => `CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp();`,
  ).join('\n  ')}
  CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OF name OR DELETE ON person
    FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp();
  CREATE TRIGGER reference_active_changed AFTER UPDATE OF active ON person
    FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp();`;

/** Policies, calendars, and the stamp by which caches notice a change of reference data. */
export const REGULATION = [VERSIONS, STAMP];
