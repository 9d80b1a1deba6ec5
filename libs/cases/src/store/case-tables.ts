import { tableOf } from '@zhuoluo/database';
import { CaseEntity } from './case.entity.ts';
import { ClockEntity } from './clock.entity.ts';
import { SupervisionOrderEntity } from './supervision-order.entity.ts';
import { TaskEntity } from './task.entity.ts';

/** The tables of a case, as its loader and its writer see them. */
export const CASE = tableOf(CaseEntity);
export const TASK = tableOf(TaskEntity);
export const SUPERVISION_ORDER = tableOf(SupervisionOrderEntity);
export const CLOCK = tableOf(ClockEntity);
