import type { CaseRequest } from '../request/case-request.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Actor, Post, Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Task } from '../case/task.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { CaseCommand } from '../case/command.ts';
import type { Context } from '../case/context.ts';

/** What a command is about, beside the case. */
export interface Target {
  readonly task: Task;
  readonly order: SupervisionOrder;
  readonly request: CaseRequest;
}

export type TargetOf<C> = C extends { readonly taskId: string }
  ? Pick<Target, 'task'>
  : C extends { readonly orderId: string }
    ? Pick<Target, 'order'>
    : C extends { readonly requestId: string }
      ? Pick<Target, 'request'>
      : unknown;

/** One command: who may give it and when (also what a page offers), what its arguments must hold, what it does. */
export interface CommandRule<C extends CaseCommand> {
  readonly permit: (c: Case, by: Actor, ctx: Context, target: TargetOf<C>) => Refusal | null;
  /** The post in which it is done, if it is not the first that may. */
  readonly post?: (by: Actor, ctx: Context, target: TargetOf<C>) => Post | null;
  readonly check?: (work: CaseWork, command: C, target: TargetOf<C>) => Refusal | null;
  readonly run: (work: CaseWork, command: C, target: TargetOf<C>) => void;
}
