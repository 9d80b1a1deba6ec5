import { sqlState } from '@zhuoluo/database';
import { COLOUR_WORDS, LEVEL_WORDS } from '@zhuoluo/kernel';
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

/** With the words of the codes among its facts, as `levelZh` beside `level`; of the category as the city names it. */
function inWords({ code, ...facts }: DirectoryFault, directory: Directory): FieldFault {
  return {
    path: '',
    code,
    facts: {
      ...facts,
      ...('level' in facts && { levelZh: LEVEL_WORDS[facts.level] }),
      ...('colour' in facts && { colourZh: COLOUR_WORDS[facts.colour] }),
      ...('category' in facts && namesOf(facts.category, directory)),
    },
  };
}

function namesOf(code: string, directory: Directory) {
  const { zh = code, en = code } = directory.category(code) ?? {};
  return { categoryZh: zh, categoryEn: en };
}
