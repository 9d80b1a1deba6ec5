import type { Category, Instant, Role } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 正职、副职、工作人员. */
export const RANKS = ['HEAD', 'DEPUTY', 'STAFF'] as const;
export type Rank = (typeof RANKS)[number];

/** 分工: what a post answers for in its unit; an empty list means all. */
export interface Portfolio {
  readonly categories: readonly Category[];
  /** 产业链. */
  readonly chains: readonly string[];
  /** Ids of regions. */
  readonly regions: readonly string[];
}

/** 岗位: it stays while the people who hold it change. */
export interface PostRow extends ReferenceRow {
  /** Null for ENTERPRISE alone. */
  readonly unitId: string | null;
  /** For whom an ENTERPRISE post speaks; null for all others. */
  readonly partyId: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly portfolio: Portfolio;
  readonly rank: Rank;
  /** Who signs what this post leaves unsigned; null at the top, and for posts that sign nothing. */
  readonly superiorPostId: string | null;
  /** Within its unit. */
  readonly sortOrder: number;
  /** Since when it is closed; null while it is not. */
  readonly endedAt: Instant | null;
}

export const PostEntity = new EntitySchema<PostRow>({
  name: 'post',
  columns: {
    id: key(uuid),
    unitId: orNull(uuid),
    partyId: orNull(uuid),
    title: text,
    roles: document,
    portfolio: document,
    rank: text,
    superiorPostId: orNull(uuid),
    sortOrder: count,
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<PostRow>,
});
