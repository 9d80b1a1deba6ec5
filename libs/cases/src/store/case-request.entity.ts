import type { CaseRequest } from '../rules/request/case-request.ts';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import type { Positioned } from './positioned.ts';

export const CaseRequestEntity = new EntitySchema<Positioned<CaseRequest>>({
  name: 'case_request',
  columns: {
    id: key(uuid),
    requestNo: text,
    caseId: uuid,
    version: count,
    kind: text,
    state: text,
    taskId: orNull(uuid),
    unitId: orNull(uuid),
    askedAt: instant,
    askedBy: uuid,
    draftedBy: orNull(uuid),
    basis: orNull(text),
    proposedUnitId: orNull(uuid),
    appeal: orNull(document),
    toLevel: orNull(text),
    reasonCode: orNull(text),
    reason: orNull(text),
    until: orNull(instant),
    files: orNull(document),
    grantedUntil: orNull(instant),
    deciderRole: orNull(text),
    deciderUnitId: uuid,
    clockId: uuid,
    decidedAt: orNull(instant),
    decidedBy: orNull(uuid),
    decision: orNull(text),
    assignedUnitId: orNull(uuid),
    endedAt: orNull(instant),
    position: count,
  } satisfies Columns<Positioned<CaseRequest>>,
});
