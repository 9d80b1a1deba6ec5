import type { CaseNoticeKind } from '@zhuoluo/notices/rules';
import type { Case } from '../case/case.ts';
import { filer, liaison, party, post, requestDeciders } from './addressees.ts';
import { UNIT, type Teller, type Told } from './teller.ts';

/** Who may decide on a request hears of it. */
export const toDeciders: Teller<'request-asked' | 'request-moved-up'> = (c, { facts: { requestId, taskId } }, d) => {
  const request = c.requests.find(({ id }) => id === requestId)!;
  return [{ kind: 'request-to-decide', to: requestDeciders(c, request, d), ...ofTask(taskId) }];
};

/** Who asked hears what came of it: a unit; an office, and of an escalation the liaison; of an objection, all whom the rejection concerns. */
export const toAsker =
  (kind: CaseNoticeKind): Teller<'request-approved' | 'request-refused' | 'request-lapsed'> =>
  (c, { facts: { kind: asked, unitId, taskId } }) => {
    if (unitId === null || asked === 'OBJECTION') return kind === 'request-lapsed' ? [] : objectionDecided(c);
    return taskId === null
      ? [{ kind, to: [post(unitId, 'DISPATCHER'), ...(asked === 'ESCALATION' ? liaison(c) : [])] }]
      : [{ kind, to: [post(unitId, ...UNIT)], taskId }];
  };

/** The enterprise, its liaison and who filed it, and the office that rejected it. */
function objectionDecided(c: Case): readonly Told[] {
  const to = [party(c), ...liaison(c), ...filer(c), ...(c.rejection ? [post(c.rejection.unitId, 'DISPATCHER')] : [])];
  return [{ kind: 'objection-decided', to }];
}

/** What is asked about the case itself is about no task. */
export function ofTask(taskId: string | null): Pick<Told, 'taskId'> {
  return taskId === null ? {} : { taskId };
}
