import { ApiSchema } from '@nestjs/swagger';
import { LineField, PageAnswer, pageOfWhole, PageRequest, Shown, type Page, type Walk } from '@zhuoluo/platform';
import { searchText } from '@zhuoluo/kernel';
import type { Directory } from '../../rules/directory.ts';
import { PostRef } from '../changes/reference-history.answer.ts';
import { PersonRef, UnitRef } from '../references.answer.ts';
import { unitRef } from '../refs.ts';

export class ListLiaisonPostsRequest extends PageRequest {
  @LineField({ max: 50, optional: true, description: 'Part of the unit’s name, the title or the holder’s name.' })
  q?: string;
}

@ApiSchema({ name: 'LiaisonPost' })
export class LiaisonPostAnswer extends PostRef {
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null while the post is vacant.' })
  holder!: PersonRef | null;
}

@ApiSchema({ name: 'LiaisonPostPage' })
export class LiaisonPostPage extends PageAnswer {
  @Shown.list(() => LiaisonPostAnswer) items!: LiaisonPostAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}

/** The posts that may serve parties, by unit; whole unless a limit is given. */
export function liaisonPosts(
  directory: Directory,
  walk: Walk,
  q: string | undefined,
): Page<LiaisonPostAnswer> & { total: number } {
  const wanted = q === undefined ? [] : searchText(q).split(/\s+/u);
  const posts = directory.posts
    .filter(({ roles }) => roles.includes('LIAISON'))
    .map(({ id, title, unitId }): LiaisonPostAnswer => {
      const holder = directory.holderOf(id);
      return {
        id,
        title,
        unit: unitRef({ directory }, unitId),
        holder: holder && { id: holder.id, name: holder.name },
      };
    })
    .filter(({ title, unit, holder }) => {
      const words = searchText([title, unit.name, holder?.name ?? ''].join(' '));
      return wanted.every((word) => words.includes(word));
    });
  return { ...pageOfWhole(walk, posts), total: posts.length };
}
