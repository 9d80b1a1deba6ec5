import type { Clock } from '../rules/case/clock.ts';
import { EntitySchema } from 'typeorm';
import { count, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { seconds, type Positioned } from './positioned.ts';

export const ClockEntity = new EntitySchema<Positioned<Clock>>({
  name: 'clock',
  columns: {
    id: key(uuid),
    caseId: uuid,
    taskId: orNull(uuid),
    ladder: text,
    orderId: orNull(uuid),
    kind: text,
    epoch: count,
    level: text,
    unitId: uuid,
    state: text,
    startedAt: instant,
    limit: text,
    calendarVersion: count,
    dueAt: orNull(instant),
    drawAt: orNull(instant),
    warnAt: orNull(instant),
    recheckAt: orNull(instant),
    remainingSeconds: orNull(seconds),
    stoppedAt: orNull(instant),
    missedAt: orNull(instant),
    lateSeconds: orNull(seconds),
    position: count,
  } satisfies Columns<Positioned<Clock>>,
});
