import { Module } from '@nestjs/common';
import { OpenStreams } from './open-streams.ts';
import { StreamController } from './stream.controller.ts';
import { StreamHub } from './stream-hub.ts';

@Module({ controllers: [StreamController], providers: [OpenStreams, StreamHub] })
export class StreamModule {}
