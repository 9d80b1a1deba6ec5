import { LEVEL } from './level.ts';

/** What lists filter and count by: indexes bear it, so that a page is cut without the wide rows. */
const MARKS = 'state, level, urgency, category, colour';

// Cases that have ended are many and still: the lists of work read partial indexes that hold open cases alone.
const CASE = `
  CREATE SEQUENCE case_no;
  CREATE TABLE "case" (
    id uuid NOT NULL,
    case_no text NOT NULL UNIQUE,
    version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'REVIEWING', 'FOLLOW_UP',
      'CLOSING', 'CLOSED')),
    level text NOT NULL ${LEVEL},
    urgency text NOT NULL CHECK (urgency IN ('EXTRA', 'URGENT', 'NORMAL', 'COMPLEX')),
    urgency_asked text,
    category text NOT NULL,
    title text NOT NULL,
    facts text NOT NULL,
    wish text NOT NULL,
    amount numeric(15, 2),
    contact jsonb NOT NULL,
    source text NOT NULL CHECK (source IN ('VISIT', 'ENTERPRISE', 'HOTLINE', 'MEETING', 'SUPERVISION', 'LEADER')),
    level_reason text,
    party_id uuid NOT NULL REFERENCES party,
    party_kind text NOT NULL CHECK (party_kind IN ('ENTERPRISE', 'PROJECT')),
    region_id uuid NOT NULL,
    liaison_id uuid,
    liaison_unit_id uuid,
    filed_by uuid NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    policy_version integer NOT NULL,
    tier text NOT NULL CHECK (tier IN ('COUNTY', 'CITY')),
    unit_id uuid NOT NULL,
    due_at timestamptz(3),
    colour text CHECK (colour IN ('BLUE', 'YELLOW', 'RED')),
    round integer NOT NULL,
    dispatches integer NOT NULL,
    first_dispatched_at timestamptz(3),
    reworks integer NOT NULL,
    dissatisfactions integer NOT NULL,
    missed_calls jsonb NOT NULL,
    solved_on_site_by uuid,
    handler_ids jsonb NOT NULL,
    reviewer_ids jsonb NOT NULL,
    reviewer_id uuid,
    close_proposed_by uuid,
    outcome text CHECK (outcome IN ('A', 'UNREACHED')),
    result text,
    evidence jsonb NOT NULL,
    rating integer CHECK (rating BETWEEN 1 AND 5),
    instruction_drafted_at timestamptz(3),
    listing_proposed_at timestamptz(3),
    ended_at timestamptz(3),
    close_summary text,
    next_milestone_at timestamptz(3),
    changed_at timestamptz(3) NOT NULL,
    chain_head bytea NOT NULL,
    PRIMARY KEY (id) INCLUDE (region_id, unit_id, liaison_id, opened_at, due_at, ended_at, ${MARKS}),
    CHECK ((ended_at IS NULL) = (state <> 'CLOSED'))
  ) WITH (fillfactor = 80);
  CREATE INDEX case_milestone ON "case" (next_milestone_at, id) WHERE next_milestone_at IS NOT NULL;
  CREATE INDEX case_open_due ON "case" (due_at, id) INCLUDE (region_id, unit_id, ${MARKS}) WHERE ended_at IS NULL;
  CREATE INDEX case_open_of_region ON "case" (region_id, due_at, id) INCLUDE (unit_id, ${MARKS}) WHERE ended_at IS NULL;
  CREATE INDEX case_open_of_unit ON "case" (unit_id, due_at, id) WHERE ended_at IS NULL;
  CREATE INDEX case_waiting ON "case" (unit_id, due_at, id) WHERE state IN ('REVIEWING', 'CLOSING');
  CREATE INDEX case_opened ON "case" (opened_at DESC, id DESC) INCLUDE (ended_at, ${MARKS});
  CREATE INDEX case_opened_of_region ON "case" (region_id, opened_at DESC, id DESC);
  CREATE INDEX case_coloured ON "case" (opened_at DESC, id DESC, colour) WHERE colour IS NOT NULL;
  CREATE INDEX case_of_party ON "case" (party_id, opened_at DESC, id DESC);
  CREATE INDEX case_of_liaison ON "case" (liaison_id, opened_at DESC, id DESC) WHERE liaison_id IS NOT NULL;
  CREATE INDEX case_ended ON "case" (ended_at, id) WHERE ended_at IS NOT NULL;`;

// Pairs of characters, for `pg_trgm` finds nothing in words of two; beside the case, because its text never changes.
const SEARCH = `
  CREATE FUNCTION character_pairs(body text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT first || second), '{}')
    FROM unnest(string_to_array(lower(body), NULL), (string_to_array(lower(body), NULL))[2:]) AS pair (first, second)
    WHERE first || second !~ '\\s'
  $$;
  CREATE TABLE case_search (
    case_id uuid PRIMARY KEY,
    case_no text COLLATE "C" NOT NULL,
    body text NOT NULL
  );
  CREATE INDEX case_search_pairs ON case_search USING gin (character_pairs(body));
  CREATE INDEX case_search_number ON case_search (case_no);
  CREATE INDEX case_search_number_tail ON case_search (reverse(case_no));`;

/** Cases, and what they are found by; units, persons and policies bear no keys (docs/decisions/004-first-schema.md). */
export const CASES = [CASE, SEARCH];
