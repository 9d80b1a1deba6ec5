import type { Instant, Role } from '@zhuoluo/kernel';
import type { Notice, NoticeKind } from '../rules/notice.ts';
import { EntitySchema } from 'typeorm';
import { newId, count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** A notice as stored: to the holders of roles in a unit, to one person, or to the accounts of a party. Ids grow with time, so they order the inbox. */
export interface NoticeRow {
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly unitId: string | null;
  readonly roles: readonly Role[] | null;
  readonly personId: string | null;
  readonly at: Instant;
  readonly taskId: string | null;
  readonly orderId: string | null;
  readonly partyId: string | null;
}

export const NoticeEntity = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: {
    id: key(uuid),
    caseId: key(uuid),
    seq: count,
    kind: text,
    unitId: orNull(uuid),
    roles: orNull(document),
    personId: orNull(uuid),
    at: instant,
    taskId: orNull(uuid),
    orderId: orNull(uuid),
    partyId: orNull(uuid),
  } satisfies Columns<NoticeRow>,
});

const NOBODY = { unitId: null, roles: null, personId: null, partyId: null };

export function noticeRow({ to, ...told }: Notice): NoticeRow {
  return { id: newId(), ...told, ...NOBODY, ...to };
}
