import type { CaseNoticeKind } from '@zhuoluo/notices/rules';
import { liaison, post, requestDeciders } from './addressees.ts';
import { UNIT, type Teller, type Told } from './teller.ts';

/** Who may decide on a request hears of it. */
export const toDeciders: Teller<'request-asked' | 'request-moved-up'> = (c, { facts: { requestId, taskId } }, d) => {
  const request = c.requests.find(({ id }) => id === requestId)!;
  return [{ kind: 'request-to-decide', to: requestDeciders(c, request, d), ...ofTask(taskId) }];
};

/** Who asked hears what came of it: a unit; an office, and of an escalation the liaison. */
export const toAsker =
  (kind: CaseNoticeKind): Teller<'request-approved' | 'request-refused' | 'request-lapsed'> =>
  (c, { facts: { unitId, taskId, kind: asked } }) =>
    taskId === null
      ? [{ kind, to: [post(unitId, 'DISPATCHER'), ...(asked === 'ESCALATION' ? liaison(c) : [])] }]
      : [{ kind, to: [post(unitId, ...UNIT)], taskId }];

/** What is asked about the case itself is about no task. */
export function ofTask(taskId: string | null): Pick<Told, 'taskId'> {
  return taskId === null ? {} : { taskId };
}
