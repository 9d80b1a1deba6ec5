import { IsNull } from 'typeorm';
import { Fault } from '@zhuoluo/platform';
import { PEOPLE_SHEET, type PersonSheetRow } from '../../rules/imports/people.sheet.ts';
import { PersonEntity, type PersonRow } from '../person.entity.ts';
import { PostEntity, type PostRow } from '../post.entity.ts';
import type { ReferenceChange } from '../reference/reference-change.ts';
import { PERSON, POST, TENURE } from '../reference/reference-kinds.ts';
import { holdersFrom } from '../tenures.ts';
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
    if (!post.isHeld) {
      const tenure = { personId: person.row.id, postId: post.row.id, beganAt: change.at, endedAt: null };
      await change.add(TENURE, tenure);
    }
    if (person.change === 'added' || post.change === 'added' || !post.isHeld) return 'added';
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

/** The open one of this title that the person holds or will, or that no one does; a new one otherwise. @throws Fault if others hold it */
async function postOf(
  change: ReferenceChange,
  { unitId, title, roles, rank }: PersonSheetRow,
  personId: string,
): Promise<Written<PostRow> & { readonly isHeld: boolean }> {
  const { manager } = change;
  const posts = await manager.findBy(PostEntity, { unitId, title, endedAt: IsNull() });
  const holders = await holdersFrom(
    change.db,
    posts.map(({ id }) => id),
    change.at,
  );
  const isHeldBy = (holder: string) => (post: PostRow) => holders.get(post.id)?.includes(holder) ?? false;
  const own = posts.find(isHeldBy(personId));
  const known = own ?? posts.find(({ id }) => !holders.has(id));
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
    return { row: await change.add(POST, { ...post, sortOrder: last + 1 }), change: 'added', isHeld: false };
  }
  const row = await change.amend(POST, known.id, null, { roles, rank });
  return { row, change: row.version === known.version ? 'unchanged' : 'amended', isHeld: own !== undefined };
}
