import { In, IsNull } from 'typeorm';
import { Fault } from '@zhuoluo/platform';
import { PEOPLE_SHEET, type PersonSheetRow } from '../../rules/imports/people.sheet.ts';
import { PersonEntity, type PersonRow } from '../person.entity.ts';
import { PostEntity, type PostRow } from '../post.entity.ts';
import type { ReferenceChange } from '../reference/reference-change.ts';
import { PERSON, POST, TENURE } from '../reference/reference-kinds.ts';
import { TenureEntity } from '../tenure.entity.ts';
import type { RowChange, SheetImport } from './sheet-import.ts';

const WHOLE_PORTFOLIO = { categories: [], chains: [], regions: [] };
const NO_PASSWORD = { passwordHash: null, oneTimeUntil: null, lastSignInAt: null, partyId: null, active: true };

/**
 * A person, a post and its tenure from now on. A new account has no password: an administrator gives a one-time one.
 * A post that somebody else holds is refused, because ending a tenure is a transfer.
 */
export const PEOPLE_IMPORT: SheetImport<PersonSheetRow> = {
  rules: PEOPLE_SHEET,
  async apply(change, row) {
    const person = await personOf(change, row);
    const post = await postOf(change, row, person.row.id);
    const held = await change.manager.findOneBy(TenureEntity, {
      postId: post.row.id,
      personId: person.row.id,
      endedAt: IsNull(),
    });
    if (!held) {
      const tenure = { personId: person.row.id, postId: post.row.id, beganAt: change.at, endedAt: null };
      await change.add(TENURE, tenure);
    }
    if (person.change === 'added' || post.change === 'added' || !held) return 'added';
    return person.change === 'amended' || post.change === 'amended' ? 'amended' : 'unchanged';
  },
};

interface Written<Row> {
  readonly row: Row;
  readonly change: RowChange;
}

async function personOf(
  change: ReferenceChange,
  { account, name, unitId }: PersonSheetRow,
): Promise<Written<PersonRow>> {
  const known = await change.manager.findOneBy(PersonEntity, { account });
  if (!known) return { row: await change.add(PERSON, { ...NO_PASSWORD, account, name, unitId }), change: 'added' };
  const row = await change.amend(PERSON, known.id, null, { name });
  return { row, change: row.version === known.version ? 'unchanged' : 'amended' };
}

/** That of this title which the person holds, or which is vacant; a new one otherwise. @throws Fault if others hold it */
async function postOf(
  change: ReferenceChange,
  { unitId, title, roles, rank }: PersonSheetRow,
  personId: string,
): Promise<Written<PostRow>> {
  const { manager } = change;
  const posts = await manager.findBy(PostEntity, { unitId, title });
  const tenures = await manager.findBy(TenureEntity, { postId: In(posts.map(({ id }) => id)), endedAt: IsNull() });
  const holderOf = (post: PostRow) => tenures.find(({ postId }) => postId === post.id)?.personId;
  const known = posts.find((post) => holderOf(post) === personId) ?? posts.find((post) => !holderOf(post));
  if (!known && posts.length > 0) throw new Fault('post-held', { facts: { title } });
  if (!known) {
    const last = (await manager.maximum(PostEntity, 'sortOrder', { unitId })) ?? 0;
    const post = {
      unitId,
      partyId: null,
      title,
      roles,
      rank,
      portfolio: WHOLE_PORTFOLIO,
      superiorPostId: null,
      endedAt: null,
    };
    return { row: await change.add(POST, { ...post, sortOrder: last + 1 }), change: 'added' };
  }
  const row = await change.amend(POST, known.id, null, { roles, rank });
  return { row, change: row.version === known.version ? 'unchanged' : 'amended' };
}
