import type { CaseCheck } from '../record.ts';

/** The append-only history has no gap (ARCHITECTURE.md, point 6). */
export const wholeEvents: CaseCheck = {
  name: 'whole-events',
  title: '事件连续',
  faultsOf({ case: c, steps, changedAt }) {
    const last = steps.at(-1);
    if (!last) return ['no event at all'];
    const faults: string[] = [];
    if (steps.length !== c.version) faults.push(`${steps.length} events at version ${c.version}`);
    if (last.recorded.recordedAt !== changedAt)
      faults.push('its last event was not recorded when the case last changed');
    return faults;
  },
};
