import { toIso, type Instant } from '@zhuoluo/kernel';
import type { CaseCheck, Step } from '../record.ts';

/** What time does in a person's name or in a unit's stead, it does not do before its limit (rules.md §58, §113). */
export const earlyActs: CaseCheck = {
  name: 'early-acts',
  title: '授权签发、视同签收不早于时限',
  faultsOf: ({ steps }) => steps.flatMap((step) => [...earlySignatures(step), ...earlyClaims(step)]),
};

/** A person who is authorised may sign at any time: only time has to wait. */
function earlySignatures({ before, event, after, recorded }: Step): string[] {
  if (event.type !== 'order-issued' || event.by !== null) return [];
  return (event.change.orders ?? []).flatMap(({ id, signMode }) => {
    if (signMode !== 'DELEGATED') return [];
    const { docNumber } = after.orders.find((o) => o.id === id)!;
    return early(
      `order ${docNumber} signed by delegation`,
      recorded.recordedAt,
      before?.orders.find((o) => o.id === id)?.delegateAt,
    );
  });
}

function earlyClaims({ before, event, after, recorded }: Step): string[] {
  if (event.type !== 'task-claimed') return [];
  return (event.change.tasks ?? []).flatMap(({ id, claimMode }) => {
    if (claimMode !== 'DEEMED') return [];
    const { taskNo } = after.tasks.find((t) => t.id === id)!;
    return early(
      `task ${taskNo} deemed claimed`,
      recorded.recordedAt,
      before?.tasks.find((t) => t.id === id)?.claimDueAt,
    );
  });
}

function early(what: string, at: Instant, notBefore: Instant | null | undefined): string[] {
  if (notBefore === null || notBefore === undefined) return [`${what} though no limit was set`];
  return at < notBefore ? [`${what} at ${toIso(at)}, due no earlier than ${toIso(notBefore)}`] : [];
}
