import type { Case } from '../rules/case/case.ts';
import { eachPart, PART_NAMES, type CaseParts, type PartName } from '../rules/case/case-parts.ts';
import type { Instant } from '@zhuoluo/kernel';
import type { Tx } from '@zhuoluo/database';
import { CASE, PART_TABLES } from './case-tables.ts';
import type { CaseRow } from './case.entity.ts';
import { MOMENT, type ReadMoment } from './moment.ts';
import { SELDOM, SELDOM_PARTS, type SeldomPart } from './part-counts.ts';
import { SERVING_POSTS } from './serving-posts.sql.ts';

/** A case with where its history stands, as read under its lock. */
export interface StoredCase {
  readonly case: Case;
  /** The posts that serve its party now. */
  readonly servedBy: readonly string[];
  readonly changedAt: Instant;
  readonly chainHead: Buffer;
  /** Whether the sweep has set it apart: a change of the case takes it back. */
  readonly setApart: boolean;
}

// In one order, so that no two wait for each other.
const LOCK_CASES = 'SELECT id FROM "case" WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
const LOCK = {
  wait: { name: 'lock-cases', text: LOCK_CASES },
  nowait: { name: 'lock-cases-nowait', text: `${LOCK_CASES} NOWAIT` },
  skip: { name: 'lock-cases-skip', text: `${LOCK_CASES} SKIP LOCKED` },
};

/**
 * Locks cases until the transaction ends, then reads them; absent ones are left out. All in one round trip, but locked first. A
 * statement begun before a wait for a lock would show an earlier case (READ COMMITTED). With `skip`, those that another
 * holds are not `locked`, and what is read of them may be of several moments.
 *
 * @throws SQLSTATE 55P03 with `nowait`, where another holds one of them
 */
export async function lockAndLoad(
  tx: Tx,
  caseIds: readonly string[],
  mode: keyof typeof LOCK,
): Promise<{ locked: ReadonlySet<string>; stored: StoredCase[]; read: ReadMoment }> {
  const [{ rows }, { stored, read }] = await Promise.all([
    tx.query<{ id: string }>({ ...LOCK[mode], values: [caseIds] }),
    loadCases(tx, caseIds),
  ]);
  return { locked: new Set(rows.map(({ id }) => id)), stored, read };
}

const SERVED_BY = `array(${SERVING_POSTS})`;

// Every case also brings the moment, which is there for an absent one as well.
const LOAD_CASES = {
  name: 'load-cases',
  text: `
    SELECT m.*, ${CASE.selectList('c')}, ${SERVED_BY} AS "servedBy", q.case_id IS NOT NULL AS "setApart"
    FROM (SELECT ${MOMENT}) m LEFT JOIN "case" c ON c.id = ANY($1::uuid[]) LEFT JOIN quarantine q ON q.case_id = c.id`,
};
/** The parts of cases, each case's in the order in which they came to be. */
const LOAD_PART = eachPart<Record<PartName, { name: string; text: string }>>((kind) => {
  const table = PART_TABLES[kind];
  const text = `
    SELECT ${table.selectList('p', ['position'])} FROM ${table.name} p
    WHERE p.case_id = ANY($1::uuid[]) ORDER BY p.case_id, p.position`;
  return { name: `load-${kind}`, text };
});

type LoadedCase = ReadMoment & CaseRow & Pick<StoredCase, 'servedBy' | 'setApart'>;
type Absent = ReadMoment & { readonly id: null };

/**
 * Cases with their parts and the moment they were read, in the order asked for; absent ones are left out. Several statements in
 * one round trip: they show one state of a case where it is locked, or in a snapshot.
 *
 * @param caseIds as PostgreSQL prints them, none twice
 */
export async function loadCases(
  tx: Tx,
  caseIds: readonly string[],
): Promise<{ stored: StoredCase[]; read: ReadMoment }> {
  const values = [caseIds];
  const [cases, usual] = await Promise.all([
    tx.query<LoadedCase | Absent>({ ...LOAD_CASES, values }),
    loadParts(
      tx,
      PART_NAMES.filter((kind) => !isSeldom(kind)).map((kind) => [kind, caseIds]),
    ),
  ]);
  const counted = SELDOM_PARTS.map((kind) => [kind, withSome(cases.rows, kind)] as const);
  const seldom = await loadParts(
    tx,
    counted.filter(([, ids]) => ids.length > 0),
  );
  const partsOf = partsByCase([...usual, ...seldom]);
  const found = new Map<string, StoredCase>();
  for (const row of cases.rows) {
    if (row.id === null) continue;
    const { now: _, stamp: __, servedBy, setApart, changedAt, chainHead, ...counted } = row;
    const { requestCount: ___, instructionCount: ____, ...fields } = counted;
    found.set(fields.id, { case: { ...fields, ...partsOf(fields.id) }, servedBy, changedAt, chainHead, setApart });
  }
  const { now, stamp } = cases.rows[0]!;
  return { stored: caseIds.flatMap((id) => found.get(id) ?? []), read: { now, stamp } };
}

type Part = CaseParts[PartName][number];
type LoadedParts = (readonly [PartName, readonly Part[]])[];

/** Parts of the kinds named, each of these cases, in one round trip. */
function loadParts(tx: Tx, wanted: readonly (readonly [PartName, readonly string[]])[]): Promise<LoadedParts> {
  return Promise.all(
    wanted.map(async ([kind, caseIds]) => {
      const { rows } = await tx.query<Part>({ ...LOAD_PART[kind], values: [caseIds] });
      return [kind, rows] as const;
    }),
  );
}

const isSeldom = (kind: PartName): boolean => kind in SELDOM;

/** The cases whose row counts some of them. */
function withSome(rows: readonly (LoadedCase | Absent)[], kind: SeldomPart): string[] {
  return rows.flatMap((row) => (row.id !== null && row[SELDOM[kind]] > 0 ? [row.id] : []));
}

/** The parts of a case by its id; none of an absent one. */
function partsByCase(loaded: LoadedParts): (caseId: string) => CaseParts {
  const byKind = new Map(loaded.map(([kind, rows]) => [kind, Map.groupBy(rows, (part) => part.caseId)]));
  return (caseId) => eachPart<CaseParts>((kind) => (byKind.get(kind)?.get(caseId) ?? []) as CaseParts[typeof kind]);
}
