import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CurrentViewer, unitRef, type Viewer } from '@zhuoluo/directory/http';
import type { Directory } from '@zhuoluo/directory/rules';
import { InjectReferences } from '@zhuoluo/database';
import type { Post } from '@zhuoluo/kernel';
import { SignedInApi } from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { type MyPostAnswer, MyPostPage } from './my-posts.answer.ts';

/** Everybody: the posts held now; an act is done in one of them. */
@SignedInApi('identity', 'me/posts')
export class MyPostsController {
  constructor(@InjectReferences() private readonly references: ReferenceStore) {}

  @Get()
  @ApiOperation({ summary: 'The caller’s posts, the highest rank first' })
  @ApiOkResponse({ type: MyPostPage })
  async list(@CurrentViewer() { actor, acting }: Viewer): Promise<MyPostPage> {
    const { directory } = await this.references.at(0);
    const isActing = ({ id }: Post) => acting.posts.some((post) => post.id === id);
    return { items: actor.posts.map((post) => myPostOf(post, isActing(post), directory)), nextCursor: null };
  }
}

function myPostOf({ id, title, roles, unitId }: Post, acting: boolean, directory: Directory): MyPostAnswer {
  return { id, title, roles, unit: unitId === '' ? null : unitRef({ directory }, unitId), acting };
}
