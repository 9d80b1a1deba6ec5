import type { FileCase } from '@zhuoluo/domain';
import { shanghaiYearOf, type Instant } from '@zhuoluo/domain';
import type { Tx } from '../database/transaction.ts';
import type { References } from '../reference/references.ts';

/** What a filer says; the store adds numbers, the party's place and who serves it. */
export type Filing = Omit<FileCase, 'type' | 'caseId' | 'caseNo' | 'policyVersion' | 'party'> & {
  readonly partyId: string;
};

/** The party as filing needs it, and its name as the search knows it. */
export type FilingParty = FileCase['party'] & { readonly name: string };

interface PartyRow {
  readonly id: string;
  readonly kind: FileCase['party']['kind'];
  readonly name: string;
  readonly regionId: string;
  readonly liaisonId: string | null;
  readonly liaisonUnitId: string | null;
}

const FIND_PARTY = {
  name: 'find-filing-party',
  text: `
    SELECT p.id, p.kind, p.name, p.region_id AS "regionId", l.id AS "liaisonId", l.unit_id AS "liaisonUnitId"
    FROM party p
      LEFT JOIN assignment a ON a.party_id = p.id AND a.ended_at IS NULL
      LEFT JOIN person l ON l.id = a.person_id
    WHERE p.id = $1`,
};

/** Null where there is no such party. */
export async function findFilingParty(tx: Tx, partyId: string, references: References): Promise<FilingParty | null> {
  const { rows } = await tx.query<PartyRow>({ ...FIND_PARTY, values: [partyId] });
  const row = rows[0];
  if (!row) return null;
  const { id, kind, name, regionId, liaisonId, liaisonUnitId } = row;
  const liaison = liaisonId && liaisonUnitId ? { personId: liaisonId, unitId: liaisonUnitId } : null;
  return { id, kind, name, regionId, tier: references.directory.region(regionId).tier, liaison };
}

/** `SL-2026-000123`: from a sequence, so that filing waits for nobody; gaps are possible and harmless. */
export async function nextCaseNo(tx: Tx, now: Instant): Promise<string> {
  const { rows } = await tx.query<{ n: number }>({ name: 'next-case-no', text: `SELECT nextval('case_no') AS n` });
  return `SL-${shanghaiYearOf(now)}-${String(rows[0]!.n).padStart(6, '0')}`;
}

const INDEX = {
  name: 'index-case',
  text: 'INSERT INTO case_search (case_id, case_no, body) VALUES ($1, $2, $3)',
};

/** Makes a case findable by the words of its filing and of its party's name. */
export async function indexCase(tx: Tx, command: FileCase, partyName: string): Promise<void> {
  const body = [command.title, partyName, command.wish, command.facts].join('\n');
  await tx.query({ ...INDEX, values: [command.caseId, command.caseNo, body] });
}
