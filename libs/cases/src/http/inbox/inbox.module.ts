import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.ts';
import { InboxQuery } from './inbox.query.ts';

@Module({ controllers: [InboxController], providers: [InboxQuery] })
export class InboxModule {}
