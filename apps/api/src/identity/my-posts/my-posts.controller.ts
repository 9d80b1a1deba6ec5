import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CurrentViewer, unitRef, type Viewer } from '@zhuoluo/directory/http';
import type { Directory } from '@zhuoluo/directory/rules';
import { type HandOver, handOversOf } from '@zhuoluo/directory/store';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { type Post, toIso } from '@zhuoluo/kernel';
import { SignedInApi } from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { type HandOverAnswer, MyPostPage } from './my-posts.answer.ts';

/** Everybody: the posts held now; an act is done in one of them. */
@SignedInApi('identity', 'me/posts')
export class MyPostsController {
  constructor(
    @InjectReferences() private readonly references: ReferenceStore,
    @InjectPool() private readonly pool: Pool,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The caller’s posts, the highest rank first' })
  @ApiOkResponse({ type: MyPostPage })
  async list(@CurrentViewer() { actor, acting }: Viewer): Promise<MyPostPage> {
    const { directory } = await this.references.at(0);
    const isActing = ({ id }: Post) => acting.posts.some((post) => post.id === id);
    const said = await handOversOf(
      this.pool,
      actor.posts.map(({ id }) => id),
    );
    const items = actor.posts.map((post) => ({
      ...myPostOf(post, isActing(post), directory),
      handOver: presentHandOver(said.find(({ postId }) => postId === post.id)),
    }));
    return { items, nextCursor: null };
  }
}

function myPostOf({ id, title, roles, unitId }: Post, acting: boolean, directory: Directory) {
  return { id, title, roles, unit: unitId === '' ? null : unitRef({ directory }, unitId), acting };
}

function presentHandOver(said: HandOver | undefined): HandOverAnswer | null {
  return said === undefined ? null : { text: said.text, by: said.by, at: toIso(said.at) };
}
