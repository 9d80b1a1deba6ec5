import { isDeepStrictEqual } from 'node:util';
import { isSealed } from '@zhuoluo/audit/rules';
import { PART_NAMES, PARTS } from '@zhuoluo/cases/rules';
import { countsOf } from '@zhuoluo/cases/store';
import type { CaseCheck } from '../record.ts';

/** Written by the store, not by the rules; other checks look at them. */
const STORE_FIELDS = new Set<string>(['nextMilestoneAt', ...PART_NAMES]);

/** The history alone gives every row again, to the last field (ARCHITECTURE.md, point 2). */
export const replayedRows: CaseCheck = {
  name: 'replayed-rows',
  title: '由事件重算，与现存记录一致',
  faultsOf({ case: stored, steps }) {
    const replayed = steps.at(-1)?.after;
    if (!replayed) return [];
    return [
      ...differences('case', { ...replayed, ...countsOf(replayed) }, stored),
      ...PART_NAMES.flatMap((name) => partDifferences(PARTS[name].word, replayed[name], stored[name])),
    ];
  },
};

function partDifferences(kind: string, replayed: readonly object[], stored: readonly object[]): string[] {
  const faults = replayed.flatMap((part, at) => differences(`${kind} ${at + 1}`, part, stored[at] ?? {}));
  if (replayed.length !== stored.length)
    faults.unshift(`${stored.length} ${kind} rows where its events tell of ${replayed.length}`);
  return faults;
}

function differences(what: string, replayed: object, stored: object): string[] {
  const fields = [...new Set([...Object.keys(replayed), ...Object.keys(stored)])];
  const differing = fields.filter(
    (field) => !STORE_FIELDS.has(field) && !isSame(at(replayed, field), at(stored, field)),
  );
  return differing.length === 0 ? [] : [`${what}: ${differing.join(', ')}`];
}

const at = (object: object, field: string): unknown => (object as Record<string, unknown>)[field] ?? null;

/** A text that was erased from the history may be any in the row. */
function isSame(replayed: unknown, stored: unknown): boolean {
  if (replayed === stored || isSealed(replayed) || isDeepStrictEqual(replayed, stored)) return true;
  if (!isObject(replayed) || !isObject(stored)) return false;
  const names = [...new Set([...Object.keys(replayed), ...Object.keys(stored)])];
  return names.every((name) => name in replayed && name in stored && isSame(replayed[name], stored[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
