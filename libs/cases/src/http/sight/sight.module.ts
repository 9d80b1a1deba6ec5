import { Global, Module } from '@nestjs/common';
import { CommandRunner } from '../command-runner.ts';
import { Once, CaseReach } from '@zhuoluo/directory/http';
import { ReachOfCases } from './reach-of-cases.ts';
import { Reading } from './reading.ts';
import { Sight } from './sight.ts';

/** What every slice stands on: who sees what, reading it, acting on it. */
@Global()
@Module({
  providers: [Sight, Reading, CommandRunner, Once, { provide: CaseReach, useClass: ReachOfCases }],
  exports: [Sight, Reading, CommandRunner, Once, CaseReach],
})
export class SightModule {}
