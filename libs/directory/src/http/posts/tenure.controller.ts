import { Body, Post } from '@nestjs/common';
import { ApiCommand, type Answered, type CommandHeaders, Headers, Id, SignedInApi } from '@zhuoluo/platform';
import { STAND_IN, TENURE } from '../../store/reference/reference-kinds.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { StandInAnswer, TenureAnswer, TransferAnswer } from './post.answers.ts';
import { EndRequest, TransferRequest } from './post.requests.ts';
import { TenureChanges } from './tenure-changes.ts';

/** 任免、代理: by ADMIN, at an instant that may lie ahead. */
@SignedInApi('posts')
export class TenureController {
  constructor(private readonly tenures: TenureChanges) {}

  @Post('tenures/:id/end')
  @WrittenBy(TENURE)
  @ApiCommand('End a tenure: the post is vacant from then on', TenureAnswer)
  end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: EndRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<TenureAnswer>> {
    return this.tenures.end(viewer, id, body, headers);
  }

  @Post('people/:id/transfer')
  @WrittenBy(TENURE)
  @ApiCommand('Move a person to another post: one tenure ends and one begins at the same instant', TransferAnswer)
  transfer(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: TransferRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<TransferAnswer>> {
    return this.tenures.transfer(viewer, id, body, headers);
  }

  @Post('stand-ins/:id/end')
  @WrittenBy(STAND_IN)
  @ApiCommand('End a stand-in: the rights end at that instant', StandInAnswer)
  endStandIn(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: EndRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<StandInAnswer>> {
    return this.tenures.endStandIn(viewer, id, body, headers);
  }
}
