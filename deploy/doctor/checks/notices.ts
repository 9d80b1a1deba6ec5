import { noticesOf, type Addressee, type Notice } from '@zhuoluo/domain';
import type { NoticeRow } from '@zhuoluo/persistence';
import type { CaseCheck, Moment, Step } from '../record.ts';

/** Everybody concerned was told of every event, once: what the rules tell again is what is stored (domain.md 3.3). */
export const notices: CaseCheck = {
  name: 'notices',
  title: '通知不漏不重',
  faultsOf({ steps, notices: stored }, moment) {
    const told = counted(stored.map((row) => keyOf(row, addresseeOf(row))));
    const due = counted(noticesDue(steps, moment).map((notice) => keyOf(notice, notice.to)));
    return [...new Set([...told.keys(), ...due.keys()])].flatMap((key) => {
      const [is, should] = [told.get(key) ?? 0, due.get(key) ?? 0];
      return is === should ? [] : [`told ${is} times instead of ${should}: ${key}`];
    });
  },
};

/** Events that were written together were told together, of the case as it was after all of them. */
function noticesDue(steps: readonly Step[], { directory }: Moment): Notice[] {
  return [...Map.groupBy(steps, (step) => step.tx).values()].flatMap((together) =>
    noticesOf(
      together.at(-1)!.after,
      together.map((step) => step.event),
      directory,
    ),
  );
}

function addresseeOf({ personId, unitId, roles }: NoticeRow): Addressee {
  return personId === null ? { unitId: unitId!, roles: roles! } : { personId };
}

function keyOf({ seq, kind, taskId, orderId }: Notice | NoticeRow, to: Addressee): string {
  const whom = 'personId' in to ? `person ${to.personId}` : `${[...to.roles].sort().join('/')} of unit ${to.unitId}`;
  return [`${kind} of event ${seq} to ${whom}`, taskId && `task ${taskId}`, orderId && `order ${orderId}`]
    .filter(Boolean)
    .join(', ');
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
