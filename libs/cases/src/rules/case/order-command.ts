import type { Actor, Instant } from '@zhuoluo/kernel';

export interface By {
  readonly by: Actor;
}

interface OnOrder extends By {
  readonly orderId: string;
}

export type SignOrder = OnOrder & { readonly type: 'sign' };
export type SendBackOrder = OnOrder & { readonly type: 'send-back'; readonly reason: string };
export type ResubmitOrder = OnOrder & { readonly type: 'resubmit'; readonly requirements: readonly string[] };
export type ReceiveOrder = OnOrder & { readonly type: 'receive' };
export type AnswerOrder = OnOrder & {
  readonly type: 'answer';
  readonly kind: 'PROGRESS' | 'FINAL';
  readonly text: string;
  readonly until?: Instant;
};
export type AcceptAnswer = OnOrder & { readonly type: 'accept-answer'; readonly until?: Instant };
export type RejectAnswer = OnOrder & { readonly type: 'reject-answer'; readonly reason: string };
export type RevokeOrder = OnOrder & { readonly type: 'revoke'; readonly reason: string };

/** What people ask of an order. */
export type OrderCommand =
  SignOrder | SendBackOrder | ResubmitOrder | ReceiveOrder | AnswerOrder | AcceptAnswer | RejectAnswer | RevokeOrder;
