import { isOfficial, shanghaiYearOf, type Instant, searchText } from '@zhuoluo/kernel';
import type { Case } from '../rules/case/case.ts';
import type { EarlierFilings, FileCase } from '../rules/case/command.ts';
import type { CaseWord } from '../rules/case/words.ts';
import type { Tx } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import { MOMENT, type ReadMoment } from './moment.ts';

/** What a filer says; the store adds numbers, the party's place and who serves it. */
export type Filing = Omit<FileCase, 'type' | 'caseId' | 'caseNo' | 'policyVersion' | 'party' | 'earlier'> & {
  readonly partyId: string;
};

/** The party as filing needs it, and its name as the search knows it. */
type FilingParty = Omit<FileCase['party'], 'tier'> & { readonly name: string };

/** What a filing begins with. */
export interface Begun {
  readonly party: FilingParty;
  /** The post of the party's liaison; none where there is none. */
  readonly servedBy: readonly string[];
  readonly earlier: EarlierFilings;
  /** Of the case number. */
  readonly serial: number;
  readonly read: ReadMoment;
}

interface Row extends ReadMoment {
  readonly place: number;
  readonly id: string;
  readonly kind: FileCase['party']['kind'];
  readonly name: string;
  readonly regionId: string;
  readonly liaisonId: string | null;
  readonly liaisonUnitId: string | null;
  readonly liaisonPostId: string | null;
  readonly serial: number;
  readonly openId: string | null;
  readonly openNo: string | null;
  readonly sameWords: boolean | null;
  readonly filedAt: readonly Instant[] | null;
}

/** A case whose party has filed so many since is no duplicate: a filing reads no more of them. */
const NEWEST = 50;

const LOCK = {
  name: 'lock-filings',
  text: `SELECT pg_advisory_xact_lock(hashtextextended(name, 0))
    FROM (SELECT name FROM unnest($1::text[]) AS asked (name) ORDER BY name) AS sorted`,
};

// Of two, the one who files; else the county's, then the city's (rules.md §10).
const LIAISON = `
        SELECT h.person_id AS "liaisonId", o.unit_id AS "liaisonUnitId", o.id AS "liaisonPostId"
        FROM assignment a JOIN post o ON o.id = a.post_id JOIN tenure h ON h.post_id = o.id AND ${inForce('h')}
        WHERE a.party_id = p.id AND ${inForce('a')}
        ORDER BY h.person_id = asked.filed_by DESC, a.tier = 'COUNTY' DESC LIMIT 1`;

const BEGIN = {
  name: 'begin-filings',
  text: `
    SELECT asked.place, p.id, p.kind, p.name, p.region_id AS "regionId", l.*,
      nextval('case_no') AS serial, e."openId", e."openNo", e."sameWords", e."filedAt", ${MOMENT}
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[])
        WITH ORDINALITY AS asked (party_id, category, title, facts, wish, counted_of, filed_by, place)
      JOIN party p ON p.id = asked.party_id
      LEFT JOIN LATERAL (${LIAISON}) AS l ON true
      CROSS JOIN LATERAL (
        SELECT (array_agg(id ORDER BY same_words DESC, opened_at DESC) FILTER (WHERE is_open))[1] AS "openId",
          (array_agg(case_no ORDER BY same_words DESC, opened_at DESC) FILTER (WHERE is_open))[1] AS "openNo",
          bool_or(same_words) FILTER (WHERE is_open) AS "sameWords",
          array_agg(extract(epoch FROM opened_at)::float8 * 1000 ORDER BY opened_at)
            FILTER (WHERE filed_by = asked.counted_of) AS "filedAt"
        FROM (
          SELECT c.id, c.case_no, c.opened_at, c.filed_by, c.ended_at IS NULL AND c.category = asked.category AS is_open,
            c.title = asked.title AND c.facts = asked.facts AND c.wish = asked.wish AS same_words
          FROM "case" c WHERE c.party_id = p.id
          ORDER BY c.opened_at DESC, c.id DESC LIMIT ${NEWEST}
        ) AS newest
      ) AS e`,
};

/**
 * What no two filings may do at once, or neither would see the other: file the same words, or two for an enterprise. An official's
 * other words, or a word that it is another matter, do not wait.
 */
export function locksOf(filing: Filing): readonly string[] {
  const { by, partyId, category, title, facts, wish, notDuplicate } = filing;
  return [
    ...(notDuplicate ? [] : [`filing:${JSON.stringify([partyId, category, title, facts, wish])}`]),
    ...(isOfficial(by) ? [] : [`filing-of:${partyId}`]),
  ];
}

/**
 * Finds the parties and takes a serial for each: from a sequence, so that no filing waits for another. In the order asked; null if
 * there is no such party.
 */
export async function beginFilings(tx: Tx, filings: readonly Filing[]): Promise<(Begun | null)[]> {
  const locks = filings.flatMap(locksOf);
  // Sent first: the next statement then sees what the lock's last holders have filed.
  const locked = locks.length > 0 ? tx.query({ ...LOCK, values: [locks] }) : null;
  const values = [
    filings.map(({ partyId }) => partyId),
    filings.map(({ category }) => category),
    filings.map(({ title }) => title),
    filings.map(({ facts }) => facts),
    filings.map(({ wish }) => wish),
    filings.map(({ by }) => (isOfficial(by) ? null : by.personId)),
    filings.map(({ by }) => by.personId),
  ];
  const [{ rows }] = await Promise.all([tx.query<Row>({ ...BEGIN, values }), locked]);
  const begun = new Map(rows.map((row) => [row.place, begunOf(row)]));
  return filings.map((_, i) => begun.get(i + 1) ?? null);
}

function begunOf(row: Row): Begun {
  const { id, kind, name, regionId, liaisonId, liaisonUnitId, liaisonPostId, serial, now, stamp } = row;
  const liaison = liaisonId && liaisonUnitId ? { personId: liaisonId, unitId: liaisonUnitId } : null;
  const party = { id, kind, name, regionId, liaison };
  const servedBy = liaisonPostId === null ? [] : [liaisonPostId];
  return { party, servedBy, earlier: earlierOf(row), serial, read: { now, stamp } };
}

function earlierOf({ openId, openNo, sameWords, filedAt }: Row): EarlierFilings {
  const open = openId && openNo ? { caseId: openId, caseNo: openNo, sameWords: sameWords ?? false } : null;
  return { open, filedAt: filedAt ?? [] };
}

/** `SL-2026-000123` after the prefix of the city; gaps are possible and harmless. */
export function caseNoOf(prefix: string, serial: number, now: Instant): string {
  return `${prefix}-${shanghaiYearOf(now)}-${String(serial).padStart(6, '0')}`;
}

/** The text by which a case is found. */
function bodyOf({ title, wish, facts }: Pick<Case, CaseWord>, partyName: string): string {
  return searchText([title, partyName, wish, facts].join('\n'));
}

const INDEX = {
  name: 'index-cases',
  text: `INSERT INTO case_search (case_id, case_no, body)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS s (case_id, case_no, body)`,
};

/** What a case can be found by. */
export interface SearchText {
  readonly command: FileCase;
  readonly partyName: string;
}

/** Makes cases findable by their number, the words of their filing and their party's name. */
export async function indexCases(tx: Tx, cases: readonly SearchText[]): Promise<void> {
  if (cases.length === 0) return;
  const bodies = cases.map(({ command, partyName }) => bodyOf(command, partyName));
  const values = [cases.map(({ command }) => command.caseId), cases.map(({ command }) => command.caseNo), bodies];
  await tx.send({ ...INDEX, values });
}

const NAMES = { name: 'names-of-parties', text: 'SELECT id, name FROM party WHERE id = ANY($1::uuid[])' };

const REINDEX = {
  name: 'reindex-cases',
  text: `UPDATE case_search s SET body = amended.body
    FROM unnest($1::uuid[], $2::text[]) AS amended (case_id, body) WHERE s.case_id = amended.case_id`,
};

/** Makes cases findable by the words that they say now. */
export async function reindexCases(tx: Tx, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return;
  const { rows } = await tx.query<{ id: string; name: string }>({
    ...NAMES,
    values: [cases.map(({ partyId }) => partyId)],
  });
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  const bodies = cases.map((c) => bodyOf(c, nameOf.get(c.partyId)!));
  await tx.send({ ...REINDEX, values: [cases.map(({ id }) => id), bodies] });
}
