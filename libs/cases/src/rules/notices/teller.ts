import type { Directory } from '@zhuoluo/directory/rules';
import type { Role } from '@zhuoluo/kernel';
import type { Addressee, CaseNoticeKind } from '@zhuoluo/notices/rules';
import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventType } from '../case/event.ts';

/** A message, whom it reaches, and which part of the case it is about. */
export interface Told {
  readonly kind: CaseNoticeKind;
  readonly to: readonly Addressee[];
  readonly taskId?: string;
  readonly orderId?: string;
}

/** Whom an event concerns; the case is as it is after the event. */
export type Teller<T extends CaseEventType> = (c: Case, event: CaseEvent<T>, directory: Directory) => readonly Told[];

/** Who works in a unit. */
export const UNIT: readonly Role[] = ['UNIT_OFFICER', 'UNIT_HEAD'];
