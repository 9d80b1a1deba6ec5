import { sqlState } from '@zhuoluo/database';
import { Fault, type FieldFault, invalid } from '@zhuoluo/platform';
import type { Directory } from '../../rules/directory.ts';
import type { DirectoryFault } from '../../rules/faults-of.ts';
import { DirectoryWouldBreak } from './change-reference.ts';
import { StaleRow, UnknownRow } from './reference-change.ts';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
/** Told one by one; what one wrong row breaks may be hundreds. */
const MOST_FAULTS = 20;

/** What a refused change of reference data is called in the terms of the API; any other error as it is. */
export function faultOfChange(error: unknown): unknown {
  if (error instanceof StaleRow) return new Fault('stale-version');
  if (error instanceof UnknownRow) return new Fault('not-found');
  if (error instanceof DirectoryWouldBreak)
    return new Fault('directory-broken', {
      errors: error.faults.slice(0, MOST_FAULTS).map((fault) => inWords(fault, error.directory)),
    });
  if (sqlState(error) === UNIQUE_VIOLATION) return new Fault('already-taken');
  if (sqlState(error) === FOREIGN_KEY_VIOLATION) return invalid({ path: '', code: 'unknown' });
  return error;
}

/** With the names of the category that it is about, as the city words it. */
function inWords({ code, ...facts }: DirectoryFault, directory: Directory): FieldFault {
  if (!('category' in facts)) return { path: '', code, facts };
  const { zh = facts.category, en = facts.category } = directory.category(facts.category) ?? {};
  return { path: '', code, facts: { ...facts, categoryZh: zh, categoryEn: en } };
}
