import type { Subject } from '@zhuoluo/audit/rules';
import type { Instant, Role } from '@zhuoluo/kernel';
import type { Notice, NoticeKind } from '../rules/notice.ts';
import { EntitySchema } from 'typeorm';
import { newId, count, document, instant, key, orNull, tableOf, text, uuid, type Columns } from '@zhuoluo/database';

/** A notice as stored, to one addressee. Ids grow with time, so they order the inbox. */
export interface NoticeRow extends Subject {
  readonly id: string;
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly unitId: string | null;
  readonly roles: readonly Role[] | null;
  readonly personId: string | null;
  readonly partyId: string | null;
  readonly postId: string | null;
  readonly liaisonOf: string | null;
  readonly at: Instant;
  readonly partKind: string | null;
  readonly partId: string | null;
}

export const NoticeEntity = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: {
    id: key(uuid),
    subjectKind: text,
    subjectId: key(uuid),
    seq: count,
    kind: text,
    unitId: orNull(uuid),
    roles: orNull(document),
    personId: orNull(uuid),
    partyId: orNull(uuid),
    at: instant,
    partKind: orNull(text),
    partId: orNull(uuid),
    postId: orNull(uuid),
    liaisonOf: orNull(uuid),
  } satisfies Columns<NoticeRow>,
});

/** Who tells writes the rows: in one statement with the event that they tell of. */
export const NOTICE = tableOf(NoticeEntity);

const NOBODY = { unitId: null, roles: null, personId: null, partyId: null, postId: null, liaisonOf: null };

export function noticeRow({ to, part, ...told }: Notice): NoticeRow {
  return { id: newId(), ...told, ...NOBODY, ...to, partKind: part?.kind ?? null, partId: part?.id ?? null };
}
