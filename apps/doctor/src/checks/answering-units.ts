import type { CaseCheck } from '../record.ts';
import { isAmong, OPEN_TASK } from '@zhuoluo/cases/rules';

/** No case is without a unit: an open one, and each of its tasks, is with a unit that exists (rules.md §3). */
export const answeringUnits: CaseCheck = {
  name: 'answering-units',
  title: '在办事项都有承办单位',
  faultsOf({ case: c }, { directory }) {
    if (c.endedAt !== null) return [];
    const faults = directory.hasUnit(c.unitId) ? [] : [`no unit ${c.unitId} to answer for it`];
    const lost = c.tasks.filter((t) => isAmong(OPEN_TASK, t.state) && !directory.hasUnit(t.unitId));
    return [...faults, ...lost.map((t) => `no unit ${t.unitId} for task ${t.taskNo}`)];
  },
};
