import { refusal, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { RejectCase } from '../case/command.ts';
import { endOpenWork } from '../case/end-open-work.ts';
import { UNDISPATCHED } from '../case/states.ts';
import { lapsePending } from '../request/end-request.ts';
import { mustHave } from '../rights.ts';
import { first, inState, officeInCharge } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 不予受理: by the office until the first dispatch; the enterprise is told why, and where to turn (rules.md §42). */
export const rejectCase: CommandRule<RejectCase> = {
  permit: (c, by, ctx) =>
    first(
      mustHave('reject', by, { OFFICE: officeInCharge(c, ctx) }),
      inState(c, ...UNDISPATCHED),
      isTakenUp(c),
      c.rejection === null ? null : refusal('rejection-overturned'),
    ),
  run(work, { by, code, guidance, passedTo = null }) {
    lapsePending(work, 'CASE_REJECTED');
    const { case: c, ctx } = work;
    const unitId = officeInCharge(c, ctx);
    work.record(
      'case-rejected',
      { code, guidance, passedTo, unitId },
      {
        case: {
          state: 'REJECTED',
          endedAt: ctx.now,
          dueAt: null,
          rejection: { code, guidance, passedTo, at: ctx.now, by: by.personId, unitId },
        },
        ...endOpenWork(work),
      },
    );
  },
};

/** A unit has had it, or a liaison has solved it: what waits for dispatch once more is not a new filing. */
function isTakenUp({ tasks, reopenedAt }: Case): Refusal | null {
  return tasks.length > 0 || reopenedAt !== null ? refusal('reject-too-late') : null;
}
