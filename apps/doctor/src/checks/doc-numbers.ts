import type { Fault, TableCheck } from '../record.ts';

/** The numbers of one 机关代字 in one year, counted. */
export interface SeriesRow {
  /** Null where no code can be read. */
  readonly docCode: string | null;
  readonly year: number;
  readonly given: number;
  readonly different: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Numbers that do not read 机关代字〔year of issue〕N号. A code may change, but an office never goes back to one it had left. */
  readonly misprinted: number;
  /** Those of them in which no number can be found at all. */
  readonly unread: number;
  /** Numbers issued at an earlier instant than a lower one. */
  readonly backdated: number;
  readonly counter: number | null;
}

const SERIES = `
  WITH printed AS (
    SELECT o.office_id, extract(year FROM o.issued_at AT TIME ZONE 'Asia/Shanghai')::int AS year,
      regexp_match(o.doc_number, '^(.+)〔([0-9]{4})〕([1-9][0-9]*)号$') AS parts, r.doc_code, o.issued_at
    FROM supervision_order o LEFT JOIN unit u ON u.id = o.office_id LEFT JOIN region r ON r.id = u.region_id
    WHERE o.doc_number IS NOT NULL),
  coded AS (
    SELECT *, parts[1] <> doc_code AND bool_or(parts[1] = doc_code) OVER (PARTITION BY office_id ORDER BY issued_at, parts[3]::int) AS outdated,
      issued_at < lag(issued_at) OVER (PARTITION BY parts[1], year ORDER BY parts[3]::int) AS backdated
    FROM printed),
  series AS (
    SELECT parts[1] AS doc_code, year, count(*)::int AS given, count(DISTINCT parts[3])::int AS different,
      min(parts[3]::int) AS lowest, max(parts[3]::int) AS highest,
      count(*) FILTER (WHERE parts IS NULL OR parts[2]::int <> year OR outdated)::int AS misprinted,
      count(*) FILTER (WHERE parts IS NULL)::int AS unread, count(*) FILTER (WHERE backdated)::int AS backdated
    FROM coded GROUP BY parts[1], year)
  SELECT doc_code AS "docCode", year, coalesce(given, 0) AS given, coalesce(different, 0) AS different, lowest, highest,
    coalesce(misprinted, 0) AS misprinted, coalesce(unread, 0) AS unread, coalesce(backdated, 0) AS backdated,
    last AS counter
  FROM series FULL JOIN doc_counter USING (doc_code, year)
  ORDER BY doc_code, year`;

/** 文号 per 机关代字 and year: no gap, none twice, no later number with an earlier date, the counter at the highest (rules.md §115). */
export const docNumbers: TableCheck = {
  name: 'doc-numbers',
  title: '文号按机关代字、年度连续不重不漏',
  async *faults(tx) {
    const { rows } = await tx.query<SeriesRow>(SERIES);
    for (const series of rows) {
      const subject = `${series.docCode ?? '?'}〔${series.year}〕`;
      for (const what of faultsOfSeries(series)) yield { subject, what } satisfies Fault;
    }
  },
};

export function faultsOfSeries(series: SeriesRow): string[] {
  const { given, different, lowest, highest, misprinted, unread, backdated, counter } = series;
  const faults: string[] = [];
  if (misprinted > 0) faults.push(`${misprinted} numbers do not read as they must`);
  if (different < given - unread) faults.push('a number was given twice');
  if (backdated > 0) faults.push(`${backdated} numbers are dated before a lower one`);
  if (given > unread && (lowest !== 1 || highest !== given))
    faults.push(`${given} orders numbered ${lowest} to ${highest}`);
  if ((counter ?? 0) !== (highest ?? 0))
    faults.push(`the counter stands at ${counter ?? 0}, the last number is ${highest ?? 0}`);
  return faults;
}
