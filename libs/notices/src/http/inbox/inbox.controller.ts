import { Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { InboxQuery } from './inbox.query.ts';
import { InboxRequest } from './inbox.request.ts';
import { NoticeCount, NoticePage } from './notice.answer.ts';

/** Everybody: what they are told. */
@SignedInApi('inbox', 'inbox')
export class InboxController {
  constructor(private readonly inbox: InboxQuery) {}

  @Get()
  @ApiOperation({ summary: 'Notices to the caller, newest first' })
  @ApiOkResponse({ type: NoticePage })
  list(@CurrentViewer() viewer: Viewer, @Query() query: InboxRequest): Promise<NoticePage> {
    return this.inbox.list(viewer, query);
  }

  @Get('count')
  @ApiOperation({ summary: 'How many the caller has not read' })
  @ApiOkResponse({ type: NoticeCount })
  count(@CurrentViewer() viewer: Viewer): Promise<NoticeCount> {
    return this.inbox.count(viewer);
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks a notice as read by the caller' })
  @ApiNoContentResponse()
  read(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.inbox.read(viewer, id, Date.now());
  }

  @Post(':id/read-up-to')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks a notice and all older ones as read by the caller; what came since stays unread' })
  @ApiNoContentResponse()
  readUpTo(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.inbox.readUpTo(viewer, id, Date.now());
  }
}
