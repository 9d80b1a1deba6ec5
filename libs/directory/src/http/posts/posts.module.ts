import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.ts';
import { PostChanges } from './post-changes.ts';
import { PostController } from './post.controller.ts';
import { PostsQuery } from './posts.query.ts';
import { TenureChanges } from './tenure-changes.ts';
import { TenureController } from './tenure.controller.ts';

@Module({
  imports: [ChangesModule],
  controllers: [PostController, TenureController],
  providers: [PostChanges, PostsQuery, TenureChanges],
})
export class PostsModule {}
