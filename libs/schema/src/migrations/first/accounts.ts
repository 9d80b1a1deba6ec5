/** Sessions, wrong passwords, the server's secrets, and the views that a person keeps. */
export const ACCOUNTS = [
  `
  CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    -- A name by which to end it.
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    address text,
    user_agent text
  );
  CREATE INDEX session_of_person ON session (person_id);
  CREATE INDEX session_expiry ON session (expires_at);
  CREATE TABLE sign_in_guess (
    -- Only a hash: people type passwords into the wrong field.
    account_hash bytea NOT NULL,
    source text NOT NULL,
    level double precision NOT NULL,
    counted_at timestamptz(3) NOT NULL,
    PRIMARY KEY (account_hash, source)
  );
  CREATE INDEX sign_in_guess_age ON sign_in_guess (counted_at);
  CREATE TABLE server_secret (
    name text PRIMARY KEY,
    value bytea NOT NULL
  );
  INSERT INTO server_secret (name, value)
  SELECT 'known-devices', decode(replace(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), '-', ''), 'hex');
  CREATE TABLE saved_view (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    page text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    UNIQUE (person_id, page, name)
  );`,
];
