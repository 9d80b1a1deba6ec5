import { Global, Module } from '@nestjs/common';
import { CommandRunner } from '../command-runner.ts';
import { IdempotentRequests, CaseReach, OpenWork } from '@zhuoluo/directory/http';
import { OpenWorkOfCases } from './open-work-of-cases.ts';
import { ReachOfCases } from './reach-of-cases.ts';
import { Reading } from './reading.ts';
import { CaseAccess } from './case-access.ts';
import { FilesToAttach } from './files-to-attach.ts';
import { ShownFiles } from './shown-files.ts';

/** What every slice stands on: who sees what, reading it, acting on it. */
@Global()
@Module({
  providers: [
    CaseAccess,
    FilesToAttach,
    ShownFiles,
    Reading,
    CommandRunner,
    IdempotentRequests,
    { provide: CaseReach, useClass: ReachOfCases },
    { provide: OpenWork, useClass: OpenWorkOfCases },
  ],
  exports: [CaseAccess, FilesToAttach, ShownFiles, Reading, CommandRunner, IdempotentRequests, CaseReach, OpenWork],
})
export class AccessModule {}
