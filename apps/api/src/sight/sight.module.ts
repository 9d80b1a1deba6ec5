import { Global, Module } from '@nestjs/common';
import { CommandRunner } from '../commands/command-runner.ts';
import { Once } from '../commands/once.ts';
import { Reading } from './reading.ts';
import { Sight } from './sight.ts';

/** What every slice stands on: who sees what, reading it, acting on it. */
@Global()
@Module({ providers: [Sight, Reading, CommandRunner, Once], exports: [Sight, Reading, CommandRunner, Once] })
export class SightModule {}
