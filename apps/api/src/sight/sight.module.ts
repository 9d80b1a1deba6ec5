import { Global, Module } from '@nestjs/common';
import { CommandRunner } from '../commands/command-runner.ts';
import { Reading } from './reading.ts';
import { Sight } from './sight.ts';

/** What every slice stands on: who sees what, reading it, acting on it. */
@Global()
@Module({ providers: [Sight, Reading, CommandRunner], exports: [Sight, Reading, CommandRunner] })
export class SightModule {}
