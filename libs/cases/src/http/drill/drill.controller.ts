import { Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCreation, Headers, type Answered, type CommandHeaders, SignedInApi } from '@zhuoluo/platform';
import { CaseAnswer } from '../answers/case.answer.ts';
import { DrillHandler } from './drill.handler.ts';

/** 演练: what a new system is tried with; by ADMIN. */
@SignedInApi('cases', 'drills')
export class DrillController {
  constructor(private readonly handler: DrillHandler) {}

  @Post()
  @ApiCreation(
    '演练: file a made-up case that is ordered in seconds, in a region and a series of numbers of its own',
    CaseAnswer,
  )
  start(@CurrentViewer() viewer: Viewer, @Headers() headers: CommandHeaders): Promise<Answered<CaseAnswer>> {
    return this.handler.start(viewer, headers);
  }
}
