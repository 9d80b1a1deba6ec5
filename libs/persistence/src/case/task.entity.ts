import type { Task } from '@zhuoluo/domain';
import { EntitySchema } from 'typeorm';
import { count, document, flag, instant, key, orNull, text, uuid, type Columns } from '../database/columns.ts';
import { seconds, type Positioned } from './positioned.ts';

export const TaskEntity = new EntitySchema<Positioned<Task>>({
  name: 'task',
  columns: {
    id: key(uuid),
    taskNo: text,
    caseId: uuid,
    version: count,
    state: text,
    level: text,
    role: text,
    unitId: uuid,
    round: count,
    requirement: text,
    dispatchedAt: instant,
    dispatchedBy: orNull(uuid),
    claimDueAt: orNull(instant),
    claimedAt: orNull(instant),
    claimedBy: orNull(uuid),
    claimMode: orNull(text),
    handleLimit: text,
    dueAt: orNull(instant),
    originalDueAt: orNull(instant),
    laddered: flag,
    draft: orNull(text),
    draftedBy: orNull(uuid),
    submittedAt: orNull(instant),
    submittedBy: orNull(uuid),
    outcome: orNull(text),
    result: orNull(text),
    enterpriseContact: orNull(document),
    evidence: document,
    reworks: count,
    orderGrace: flag,
    committed: flag,
    lateSeconds: orNull(seconds),
    endedAt: orNull(instant),
    position: count,
  } satisfies Columns<Positioned<Task>>,
});
