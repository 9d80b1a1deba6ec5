import { brokenLink } from '@zhuoluo/audit/store';
import type { CaseCheck } from '../record.ts';

/** The append-only history has no gap and is untouched (ARCHITECTURE.md, point 6). */
export const wholeEvents: CaseCheck = {
  name: 'whole-events',
  title: '事件连续、未被改动',
  faultsOf({ case: c, steps, chainHead, changedAt }) {
    const last = steps.at(-1);
    if (!last) return ['no event at all'];
    const faults: string[] = [];
    if (steps.length !== c.version) faults.push(`${steps.length} events at version ${c.version}`);
    const history = steps.map((step) => step.recorded);
    const broken = brokenLink(history, chainHead);
    if (broken !== null) faults.push(`not what was recorded from event ${broken} on`);
    if (last.recorded.recordedAt !== changedAt)
      faults.push('its last event was not recorded when the case last changed');
    return faults;
  },
};
