// A notice is read with its subject, by its key, or by those it is told to, who have indexes of their own.
const NOTICE = `
  CREATE TABLE notice (
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL,
    unit_id uuid,
    roles jsonb,
    person_id uuid,
    -- The accounts of a party, as they are on the day.
    party_id uuid,
    at timestamptz(3) NOT NULL,
    -- What of the subject it is about, where it is not all of it.
    part_kind text,
    part_id uuid,
    PRIMARY KEY (subject_id, id),
    CHECK ((unit_id IS NULL) = (roles IS NULL)),
    CHECK ((part_kind IS NULL) = (part_id IS NULL)),
    CHECK (num_nonnulls(unit_id, person_id, party_id) = 1)
  );
  CREATE INDEX notice_of_unit ON notice (unit_id, id DESC) WHERE unit_id IS NOT NULL;
  CREATE INDEX notice_of_person ON notice (person_id, id DESC) WHERE person_id IS NOT NULL;
  CREATE INDEX notice_of_party ON notice (party_id, id DESC) WHERE party_id IS NOT NULL;
  CREATE TABLE notice_read (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    notice_id uuid NOT NULL,
    read_at timestamptz(3) NOT NULL,
    PRIMARY KEY (person_id, notice_id)
  );`;

/** What people are told, addressed to posts, persons or parties, and what each person has read. */
export const NOTICES = [NOTICE];
