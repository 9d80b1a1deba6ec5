import type { Me, Notice } from '../../api/schema.gen.ts';
import { mayOpen, PAGES } from '../../app/pages.ts';

/** Where a notice leads: the order, or the queue in which it is to be acted upon, else the case. None where that is out of sight. */
export function pathOf(notice: Notice, me: Me): string | null {
  if (notice.caseId === null) return null;
  const queue = queueOf(notice, notice.caseId);
  if (queue && isOpenTo(me, queue.page)) return `${queue.page}?${new URLSearchParams(queue.at)}`;
  return notice.order ? `/orders/${notice.order.id}` : `/cases/${notice.caseId}`;
}

interface Queue {
  readonly page: string;
  readonly at: { readonly tab?: string; readonly at: string };
}

function queueOf({ kind, taskId, order }: Notice, caseId: string): Queue | null {
  switch (kind) {
    case 'case-to-accept':
    case 'case-to-dispatch':
      return { page: '/dispatch', at: { tab: 'toDispatch', at: caseId } };
    case 'task-to-review':
      return { page: '/dispatch', at: { tab: 'toReview', at: caseId } };
    case 'case-to-follow-up':
      return { page: '/dispatch', at: { tab: 'toFollowUp', at: caseId } };
    case 'rating-to-verify':
      return { page: '/dispatch', at: { tab: 'toVerify', at: caseId } };
    case 'case-to-close':
      return { page: '/dispatch', at: { tab: 'toClose', at: caseId } };
    case 'task-dispatched':
      return taskId ? { page: '/desk', at: { tab: 'toClaim', at: taskId } } : null;
    case 'request-to-send':
      return taskId ? { page: '/desk', at: { tab: 'toClaim', at: taskId } } : null;
    case 'task-reworked':
      return taskId ? { page: '/desk', at: { tab: 'inHand', at: taskId } } : null;
    case 'draft-to-submit':
      return taskId && !order ? { page: '/desk', at: { tab: 'inHand', at: taskId } } : null;
    case 'order-to-sign':
    case 'order-unsigned':
      // Signed or lapsed meanwhile, it is in no queue any more.
      return order?.state === 'PENDING_SIGN' ? { page: '/orders/to-sign', at: { at: order.id } } : null;
    case 'answer-to-judge':
      // Judged meanwhile, it no longer waits.
      return order?.state === 'ANSWERED' ? { page: '/orders/desk', at: { tab: 'JUDGEMENT', at: order.id } } : null;
    case 'order-sent-back':
      return order?.state === 'PENDING_SIGN' ? { page: '/orders/desk', at: { tab: 'REWORDING', at: order.id } } : null;
    default:
      return null;
  }
}

function isOpenTo(me: Me, path: string): boolean {
  const page = PAGES.find((one) => one.path === path);
  return page !== undefined && mayOpen(page, me);
}
