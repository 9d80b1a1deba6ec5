import type { Directory, Region } from '@zhuoluo/directory/rules';
import type { Params } from '@zhuoluo/database';
import { contains, type SearchWay } from '../../access/search.sql.ts';
import { docNumberWords } from './doc-number-words.ts';

/**
 * Orders, `o`, that somebody looks for: by the number, whole or in part, or by the words of the case. A number is looked up where
 * an office may have allotted it, so an index on its text is not needed.
 */
export function ordersFound(q: string, way: SearchWay, directory: Directory, params: Params): string {
  const words = docNumberWords(q);
  const code = words?.code ?? '';
  const regions = directory.regions.filter(({ docCode }) => docCode.includes(code));
  if (!words || regions.length === 0) return contains(q, way, 'o.case_id', params);
  if (words.n === null) return ofSeries(words.year, regions, directory, params);
  const byNumber = numbered(words.n, words.year, regions, params);
  if (way === 'walk') return `(${contains(q, way, 'o.case_id', params)} OR o.id = ANY(ARRAY(${byNumber})))`;
  const byText = `SELECT found.id FROM supervision_order found WHERE ${contains(q, way, 'found.case_id', params)}`;
  return `o.id IN (${byText} UNION ALL ${byNumber})`;
}

/** All numbers of these offices, or of one year of theirs: an order is issued in the year it was drafted in, or the next. */
function ofSeries(year: number | null, regions: readonly Region[], directory: Directory, params: Params): string {
  const offices = `o.office_id = ANY(${params.add(officesOf(regions, directory))}::uuid[])`;
  if (year === null) return `${offices} AND o.doc_number IS NOT NULL`;
  const at = (y: number) => `${params.add(new Date(Date.UTC(y, 0)).toISOString())}::timestamptz - interval '8 hours'`;
  return `${offices} AND strpos(o.doc_number, ${params.add(`〔${year}〕`)}) > 0
    AND o.drafted_at >= ${at(year - 1)} AND o.drafted_at < ${at(year + 1)}`;
}

/** The orders of that number: one a code and year, as far as its counter has come. */
function numbered(n: number, year: number | null, regions: readonly Region[], params: Params): string {
  const codes = params.add(regions.map(({ docCode }) => docCode));
  const number = params.add(n);
  const ofYear = year === null ? '' : ` AND d.year = ${params.add(year)}::int`;
  return `SELECT s.id FROM doc_counter d
      JOIN supervision_order s ON s.doc_number = d.doc_code || '〔' || d.year || '〕' || ${number}::int || '号'
      WHERE d.doc_code = ANY(${codes}::text[]) AND d.last >= ${number}::int${ofYear}`;
}

/** The offices that have issued in the series of these regions: those of today, and those they have followed. */
function officesOf(regions: readonly Region[], directory: Directory): string[] {
  return regions.flatMap(({ offices: { supervision } }) => [supervision, ...directory.closedInto(supervision)]);
}
