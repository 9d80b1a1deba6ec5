// A region names the units that hold its offices, and a unit its region: the first check waits for the commit.
const PLACES = `
  CREATE TABLE region (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    short_name text NOT NULL,
    tier text NOT NULL CHECK (tier IN ('COUNTY', 'CITY')),
    parent_id uuid REFERENCES region,
    admin_code text,
    doc_code text NOT NULL UNIQUE,
    dispatch_enterprise_id uuid NOT NULL,
    dispatch_project_id uuid NOT NULL,
    supervision_id uuid NOT NULL,
    government_id uuid NOT NULL,
    hotline_id uuid
  );
  CREATE TABLE unit (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL,
    region_id uuid NOT NULL REFERENCES region,
    tier text NOT NULL CHECK (tier IN ('COUNTY', 'CITY')),
    -- 联系人、电话 that the office's papers print.
    contact jsonb,
    -- Where a region has several units of a kind, a route means the first.
    sort_order integer NOT NULL
  );
  CREATE INDEX unit_of_region ON unit (region_id, sort_order);
  ALTER TABLE region
    ADD FOREIGN KEY (dispatch_enterprise_id) REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (dispatch_project_id) REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (supervision_id) REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (government_id) REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (hotline_id) REFERENCES unit DEFERRABLE INITIALLY DEFERRED;`;

const PEOPLE = `
  CREATE TABLE party (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('ENTERPRISE', 'PROJECT')),
    name text NOT NULL,
    region_id uuid NOT NULL REFERENCES region,
    above_scale boolean NOT NULL DEFAULT false,
    chain_leader boolean NOT NULL DEFAULT false,
    stage text CHECK (stage IN ('RESERVE', 'PRELIMINARY', 'CONSTRUCTION', 'PRODUCTION')),
    contact jsonb NOT NULL
  );
  CREATE INDEX party_of_region ON party (region_id, name, id);
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    account text NOT NULL UNIQUE CHECK (account = lower(account)),
    name text NOT NULL,
    unit_id uuid REFERENCES unit,
    -- An ENTERPRISE account speaks for a party instead of a unit.
    party_id uuid REFERENCES party,
    password_hash text,
    active boolean NOT NULL DEFAULT true,
    CHECK (num_nonnulls(unit_id, party_id) = 1)
  );
  CREATE INDEX person_of_unit ON person (unit_id);
  CREATE INDEX person_of_party ON person (party_id) WHERE party_id IS NOT NULL;`;

const POSTS = `
  CREATE TABLE post (
    id uuid PRIMARY KEY,
    unit_id uuid REFERENCES unit,
    -- Whom an ENTERPRISE post speaks for.
    party_id uuid REFERENCES party,
    title text NOT NULL,
    roles jsonb NOT NULL CHECK (jsonb_typeof(roles) = 'array' AND roles <@ '["LIAISON", "UNIT_OFFICER", "UNIT_HEAD",
      "DISPATCHER", "SUPERVISOR", "LEADER", "HOTLINE", "ASSESSOR", "ENTERPRISE", "ADMIN"]'),
    -- Categories, chains and regions; an empty list means all.
    portfolio jsonb NOT NULL,
    rank text NOT NULL CHECK (rank IN ('HEAD', 'DEPUTY', 'STAFF')),
    superior_post_id uuid REFERENCES post DEFERRABLE INITIALLY DEFERRED CHECK (superior_post_id <> id),
    sort_order integer NOT NULL,
    CHECK (num_nonnulls(unit_id, party_id) = 1),
    CHECK ((roles ? 'ENTERPRISE') = (unit_id IS NULL))
  );
  CREATE INDEX post_of_unit ON post (unit_id, sort_order);
  CREATE INDEX post_of_party ON post (party_id) WHERE party_id IS NOT NULL;
  CREATE TABLE tenure (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    post_id uuid NOT NULL REFERENCES post,
    began_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    CHECK (began_at <= ended_at)
  );
  -- One person holds a post at a time; who held it before stays on record.
  CREATE UNIQUE INDEX tenure_in_force ON tenure (post_id) WHERE ended_at IS NULL;
  CREATE INDEX tenure_of_person ON tenure (person_id);`;

const PARTIES = `
  CREATE TABLE assignment (
    id uuid PRIMARY KEY,
    party_id uuid NOT NULL REFERENCES party,
    post_id uuid NOT NULL REFERENCES post,
    began_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3)
  );
  -- A party has one liaison at a time; who served it before stays on record.
  CREATE UNIQUE INDEX assignment_in_force ON assignment (party_id) WHERE ended_at IS NULL;
  CREATE INDEX assignment_of_post ON assignment (post_id) WHERE ended_at IS NULL;`;

const ROUTING = `
  CREATE TABLE route (
    category text NOT NULL,
    level text NOT NULL CHECK (level IN ('DEPARTMENT', 'COUNTY', 'CITY')),
    lead_kind text NOT NULL,
    co_kinds jsonb NOT NULL,
    PRIMARY KEY (category, level)
  );
  CREATE TABLE signatory (
    office_id uuid NOT NULL REFERENCES unit,
    colour text NOT NULL CHECK (colour IN ('BLUE', 'YELLOW', 'RED')),
    level text NOT NULL CHECK (level IN ('CITY', 'OTHER')),
    post_id uuid NOT NULL REFERENCES post,
    PRIMARY KEY (office_id, colour, level)
  );
  CREATE TABLE authorisation (
    id uuid PRIMARY KEY,
    from_post_id uuid NOT NULL REFERENCES post,
    to_person_id uuid NOT NULL REFERENCES person,
    document text NOT NULL,
    valid_from timestamptz(3) NOT NULL,
    valid_to timestamptz(3) NOT NULL,
    CHECK (valid_from < valid_to)
  );`;

/** Governments, units, people, posts and who holds them, parties, routes and signers: what the rules look things up in. */
export const DIRECTORY = [PLACES, PEOPLE, POSTS, PARTIES, ROUTING];
