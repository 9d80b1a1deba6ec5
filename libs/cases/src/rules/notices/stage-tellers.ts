import type { Directory } from '@zhuoluo/directory/rules';
import { closeBy, coSignBy } from '../case/case-duties.ts';
import type { Case } from '../case/case.ts';
import { callers, reviewers, verifiers, whoMay } from './addressees.ts';
import type { Told } from './teller.ts';

/** What the office that takes a stage over has to do there (rules.md §106). */
export function toDoIn(c: Case, directory: Directory): Told[] {
  switch (c.state) {
    case 'REVIEWING':
      return [{ kind: 'task-to-review', to: reviewers(c, directory) }];
    case 'FOLLOW_UP':
      return [{ kind: 'case-to-follow-up', to: callers(c, directory) }];
    case 'VERIFYING':
      return [{ kind: 'rating-to-verify', to: verifiers(c, directory) }];
    case 'CLOSING':
      return [c.closeProposedBy === null ? toClose(c, directory) : toCoSign(c, directory)];
    default:
      return [];
  }
}

export function toClose(c: Case, directory: Directory): Told {
  return { kind: 'case-to-close', to: whoMay(closeBy(c, c.unitId, directory), directory) };
}

export function toCoSign(c: Case, directory: Directory): Told {
  return { kind: 'case-to-co-sign', to: whoMay(coSignBy(c, c.unitId, directory), directory) };
}
