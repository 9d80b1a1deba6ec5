import type { Directory } from '@zhuoluo/directory/rules';
import type { Duration, Level } from '@zhuoluo/kernel';
import { ladderOf } from '../escalation/ladder-of.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import { endClocks } from './clocks.ts';
import type { CaseWork } from './case-work.ts';
import { dispatch } from './dispatching.ts';
import { lapseRequests, leadEnded } from './escalate.ts';
import { isActive, leadOf, openOrders } from './parts.ts';
import { leaveStage } from './stage.ts';

export interface SentDown {
  readonly ruling: string;
  readonly unitId: string;
  readonly limit?: Duration;
  readonly by: string;
}

/** The level at which a unit has a case: a government's own office that of its government, others the departments'. */
export function levelOf(unitId: string, directory: Directory): Exclude<Level, 'ON_SITE'> {
  const { id, tier, regionId } = directory.current(unitId);
  const isOffice = directory.current(directory.governmentOf(tier, regionId).offices.government).id === id;
  return isOffice ? tier : 'DEPARTMENT';
}

/**
 * 定调交办: the case goes on below by what was ruled above, with limits and a ladder of its own (rules.md §91).
 * The lead's unit is out of it; what it was ordered to do by a red order it still owes.
 */
export function deEscalate(work: CaseWork, { ruling, unitId, limit, by }: SentDown): void {
  lapseRequests(work, 'SENT_DOWN');
  const { case: c, ctx } = work;
  const level = levelOf(unitId, ctx.directory);
  const lead = leadOf(c);
  const leaving = lead && isActive(lead) ? lead : undefined;
  const left = leaveStage(work);
  const onLead = leaving ? openOrders(c, ladderOf('task', leaving.id)) : [];
  work.record(
    'case-de-escalated',
    { from: c.level, to: level, ruling, fromUnitId: c.unitId, toUnitId: unitId },
    {
      case: {
        level,
        tier: ctx.directory.current(unitId).tier,
        sentDownAt: c.sentDownAt ?? ctx.now,
        dispatches: 0,
        firstDispatchedAt: null,
        reworks: 0,
        instructionDraftedAt: null,
      },
      tasks: [
        ...(leaving ? [{ ...leadEnded(work, leaving), state: 'REASSIGNED' as const }] : []),
        ...c.tasks.filter((t) => t.role === 'CO' && isActive(t)).map(({ id }) => ({ id, level })),
      ],
      clocks: [...left.clocks, ...(leaving ? endClocks(work, ladderOf('task', leaving.id)) : [])],
      orders: [
        ...left.orders,
        ...struckOff(
          work,
          onLead.filter(({ colour, state }) => colour !== 'RED' || state === 'PENDING_SIGN'),
        ),
      ],
    },
  );
  dispatch(work, {
    ...{ leadUnitId: unitId, coUnitIds: [], requirement: ruling, dispatchedBy: by, statutoryItem: null },
    ...(limit === undefined ? {} : { limit }),
  });
}
