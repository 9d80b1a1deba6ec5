import type { PartName } from '../rules/case/case-parts.ts';
import { type Table, tableOf } from '@zhuoluo/database';
import { CaseRequestEntity } from './case-request.entity.ts';
import { CaseEntity } from './case.entity.ts';
import { ClockEntity } from './clock.entity.ts';
import { InstructionEntity } from './instruction.entity.ts';
import { SupervisionOrderEntity } from './supervision-order.entity.ts';
import { TaskEntity } from './task.entity.ts';

/** The tables of a case, as its loader and its writer see them. */
export const CASE = tableOf(CaseEntity);

/** The table of each kind of parts. */
export const PART_TABLES: Readonly<Record<PartName, Table>> = {
  tasks: tableOf(TaskEntity),
  orders: tableOf(SupervisionOrderEntity),
  clocks: tableOf(ClockEntity),
  requests: tableOf(CaseRequestEntity),
  instructions: tableOf(InstructionEntity),
};
