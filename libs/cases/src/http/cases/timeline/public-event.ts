import type { CaseEventType } from '../../../rules/case/event.ts';

/**
 * What an enterprise reads of its own case, and which facts of it (rules.md §19).
 * That is: what happened and when, the result, its own rating; no orders, no opinions between offices.
 */
const PUBLIC: Readonly<Partial<Record<CaseEventType, readonly string[]>>> = {
  'case-filed': ['caseNo', 'level'],
  'case-accepted': ['deemed'],
  'case-awaits-dispatch': [],
  'case-solved-on-site': ['result'],
  'case-escalated': ['from', 'to'],
  'case-dispatched': ['leadUnitId', 'coUnitIds', 'rerouted'],
  'task-claimed': ['unitId', 'mode'],
  'progress-reported': ['unitId'],
  'task-done': ['unitId'],
  'task-reworked': ['unitId'],
  'follow-up-recorded': ['reached', 'rating'],
  'case-ready-to-close': [],
  'case-closed': [],
};

/** The public part of an event's facts; null where the event is not public. */
export function publicFacts(
  type: CaseEventType,
  facts: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const shown = PUBLIC[type];
  return shown ? Object.fromEntries(shown.flatMap((name) => (name in facts ? [[name, facts[name]]] : []))) : null;
}

export const PUBLIC_EVENTS = Object.keys(PUBLIC);
