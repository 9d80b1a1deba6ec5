import type { Instruction } from '../rules/case/instruction.ts';
import { EntitySchema } from 'typeorm';
import { count, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import type { Positioned } from './positioned.ts';

export const InstructionEntity = new EntitySchema<Positioned<Instruction>>({
  name: 'instruction',
  columns: {
    id: key(uuid),
    caseId: uuid,
    version: count,
    text,
    givenAt: instant,
    givenBy: uuid,
    postId: uuid,
    title: text,
    unitId: orNull(uuid),
    taskId: orNull(uuid),
    until: orNull(instant),
    clockId: orNull(uuid),
    tookOverTo: orNull(text),
    position: count,
  } satisfies Columns<Positioned<Instruction>>,
});
