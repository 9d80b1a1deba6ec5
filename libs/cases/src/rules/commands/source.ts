import { type Role, type Source, holds, type Actor, refusal, type Refusal } from '@zhuoluo/kernel';
import type { FileCase } from '../case/command.ts';

const OF_OFFICIALS: readonly Source[] = ['VISIT', 'ENTERPRISE', 'HOTLINE', 'MEETING'];
const OF_SUPERVISION: readonly Source[] = ['SUPERVISION', 'LEADER', ...OF_OFFICIALS];

/** What each role may give as the source, the usual one first (rules.md §31). */
const MAY_SAY: readonly (readonly [role: Role, sources: readonly Source[]])[] = [
  ['ENTERPRISE', ['ENTERPRISE']],
  ['LIAISON', OF_OFFICIALS],
  ['HOTLINE', ['HOTLINE']],
  ['DISPATCHER', OF_OFFICIALS],
  ['SUPERVISOR', OF_SUPERVISION],
  ['LEADER', ['LEADER', ...OF_SUPERVISION]],
];

/** The sources that somebody may name; the first is theirs where none is named. */
export function sourcesOf(by: Actor): readonly Source[] {
  return [...new Set(MAY_SAY.flatMap(([role, sources]) => (holds(by, role) ? sources : [])))];
}

/** A source that the filer's posts do not bear out is refused, never corrected in silence. */
export function checkSource({ by, source }: Pick<FileCase, 'by' | 'source'>): Refusal | null {
  const may = sourcesOf(by);
  return source === undefined || may.includes(source)
    ? null
    : refusal('source-not-yours', { source, allowed: may.join(' ') });
}
