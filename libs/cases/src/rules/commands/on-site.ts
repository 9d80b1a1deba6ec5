import type { EscalateCase, SolveOnSite } from '../case/command.ts';
import type { Actor } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import { escalate } from '../case/escalate.ts';
import type { Context } from '../case/context.ts';
import { officeOf } from '../case/parts.ts';
import { enterStage, leaveStage } from '../case/stage.ts';
import { first, inState, isOwnLiaison } from './guards.ts';
import { mustHave, type Act } from '../rights.ts';
import type { CommandRule } from './rule.ts';

function liaisonOnSite(act: Act, c: Case, by: Actor, ctx: Context) {
  return first(mustHave(act, by, { SERVED: isOwnLiaison(by, ctx) }), inState(c, 'ON_SITE'));
}

/** 现场解决: the liaison's own unit has done it; the enterprise is asked by somebody else (rules.md §34, §14). */
export const solveOnSite: CommandRule<SolveOnSite> = {
  permit: (c, by, ctx) => liaisonOnSite('solve-on-site', c, by, ctx),
  run(work, { by, result, evidence, files }) {
    const { case: c, ctx } = work;
    const left = leaveStage(work);
    const next = enterStage(work, 'FOLLOW_UP', officeOf(c, ctx.directory));
    work.record(
      'case-solved-on-site',
      { result, evidence: evidence ?? [], ...(files?.length ? { files } : {}) },
      {
        case: {
          ...next.fields,
          solvedOnSiteBy: by.personId,
          outcome: 'A',
          result,
        },
        clocks: [...left.clocks, next.clock],
        orders: left.orders,
      },
    );
  },
};

/** The liaison hands a case on; its dispatcher sees the route as a suggestion (rules.md §35, §46). */
export const escalateCase: CommandRule<EscalateCase> = {
  permit: (c, by, ctx) => liaisonOnSite('escalate', c, by, ctx),
  run: (work, { reason }) => escalate(work, 'LIAISON', false, reason),
};
