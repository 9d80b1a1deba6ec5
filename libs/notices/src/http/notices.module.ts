import { Global, Module } from '@nestjs/common';
import { type Pool, POOL } from '@zhuoluo/database';
import { InboxStore } from '../store/inbox.store.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { InboxQuery } from './inbox/inbox.query.ts';
import { Subjects } from './subjects/subjects.ts';

/** The inbox, and the register in which every module enters the subjects it keeps. */
@Global()
@Module({
  controllers: [InboxController],
  providers: [
    InboxQuery,
    Subjects,
    { provide: InboxStore, useFactory: (pool: Pool) => new InboxStore(pool), inject: [POOL] },
  ],
  exports: [Subjects],
})
export class NoticesModule {}
