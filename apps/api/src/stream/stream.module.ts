import { Module } from '@nestjs/common';
import { StreamController } from './stream.controller.ts';
import { StreamHub } from './stream-hub.ts';

@Module({ controllers: [StreamController], providers: [StreamHub] })
export class StreamModule {}
