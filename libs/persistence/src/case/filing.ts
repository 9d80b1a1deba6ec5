import type { FileCase } from '@zhuoluo/domain';
import { shanghaiYearOf, type Instant } from '@zhuoluo/domain';
import type { Tx } from '../database/transaction.ts';
import { MOMENT, type ReadMoment } from './moment.ts';

/** What a filer says; the store adds numbers, the party's place and who serves it. */
export type Filing = Omit<FileCase, 'type' | 'caseId' | 'caseNo' | 'policyVersion' | 'party'> & {
  readonly partyId: string;
};

/** The party as filing needs it, and its name as the search knows it. */
type FilingParty = Omit<FileCase['party'], 'tier'> & { readonly name: string };

/** What a filing begins with. */
export interface Begun {
  readonly party: FilingParty;
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
  readonly serial: number;
}

const BEGIN = {
  name: 'begin-filings',
  text: `
    SELECT asked.place, p.id, p.kind, p.name, p.region_id AS "regionId", l.id AS "liaisonId", l.unit_id AS "liaisonUnitId",
      nextval('case_no') AS serial, ${MOMENT}
    FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (party_id, place)
      JOIN party p ON p.id = asked.party_id
      LEFT JOIN assignment a ON a.party_id = p.id AND a.ended_at IS NULL
      LEFT JOIN person l ON l.id = a.person_id`,
};

/**
 * Finds the parties and takes a serial for each: from a sequence, so that filing waits for nobody. In the order asked; null where
 * there is no such party.
 */
export async function beginFilings(tx: Tx, partyIds: readonly string[]): Promise<(Begun | null)[]> {
  const { rows } = await tx.query<Row>({ ...BEGIN, values: [partyIds] });
  const begun = new Map(rows.map((row) => [row.place, begunOf(row)]));
  return partyIds.map((_, i) => begun.get(i + 1) ?? null);
}

function begunOf({ id, kind, name, regionId, liaisonId, liaisonUnitId, serial, now, stamp }: Row): Begun {
  const liaison = liaisonId && liaisonUnitId ? { personId: liaisonId, unitId: liaisonUnitId } : null;
  return { party: { id, kind, name, regionId, liaison }, serial, read: { now, stamp } };
}

/** `SL-2026-000123`; gaps are possible and harmless. */
export function caseNoOf(serial: number, now: Instant): string {
  return `SL-${shanghaiYearOf(now)}-${String(serial).padStart(6, '0')}`;
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
  const bodies = cases.map(({ command: { title, wish, facts }, partyName }) =>
    [title, partyName, wish, facts].join('\n'),
  );
  const values = [cases.map(({ command }) => command.caseId), cases.map(({ command }) => command.caseNo), bodies];
  await tx.send({ ...INDEX, values });
}
