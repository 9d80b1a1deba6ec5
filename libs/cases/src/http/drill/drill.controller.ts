import { HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CurrentViewer, type Viewer, WrittenBy } from '@zhuoluo/directory/http';
import {
  ApiCreation,
  ApiIdempotent,
  Headers,
  SignedInApi,
  type Answered,
  type CommandHeaders,
} from '@zhuoluo/platform';
import { CaseAnswer } from '../answers/case.answer.ts';
import { DrillEndedAnswer } from './drill.answer.ts';
import { DrillHandler } from './drill.handler.ts';

const BY_ADMIN = { writers: ['ADMIN'] } as const;

/** 演练: what a new system is tried with; by ADMIN. */
@SignedInApi('cases', 'drills')
export class DrillController {
  constructor(private readonly handler: DrillHandler) {}

  @Post()
  @WrittenBy(BY_ADMIN)
  @ApiCreation(
    '演练: file a made-up case that is ordered in seconds, in a region and a series of numbers of its own',
    CaseAnswer,
  )
  start(@CurrentViewer() viewer: Viewer, @Headers() headers: CommandHeaders): Promise<Answered<CaseAnswer>> {
    return this.handler.start(viewer, headers);
  }

  @Post('end')
  @WrittenBy(BY_ADMIN)
  @HttpCode(200)
  @ApiOperation({ summary: '结束演练: strike its cases off, and let nobody dispatch or sign there any more' })
  @ApiIdempotent
  @ApiOkResponse({ type: DrillEndedAnswer })
  end(@CurrentViewer() viewer: Viewer, @Headers() headers: CommandHeaders): Promise<Answered<DrillEndedAnswer>> {
    return this.handler.end(viewer, headers);
  }
}
