import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiCreation,
  type CommandHeaders,
  Headers,
  Id,
  PageRequest,
  SignedInApi,
} from '@zhuoluo/platform';
import { ASSIGNMENT } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { CoverageAnswer, CoverageRequest, UnservedPage, ListUnservedRequest } from './coverage.dto.ts';
import { CoverageQuery } from './coverage.query.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import {
  AddAssignmentRequest,
  AmendAssignmentRequest,
  AssignmentAnswer,
  AssignmentPage,
  EndAssignmentRequest,
  ListAssignmentsRequest,
} from './assignment.dto.ts';
import { AssignmentsHandler } from './assignments.handler.ts';
import { LiaisonPostPage, ListLiaisonPostsRequest } from './liaison-posts.ts';
import { AssignmentsQuery } from './assignments.query.ts';

/** 包联: who serves which party. 专班 writes its region's, ADMIN all. */
@SignedInApi('reference', 'assignments')
export class AssignmentsController {
  constructor(
    private readonly query: AssignmentsQuery,
    private readonly handler: AssignmentsHandler,
    private readonly coverages: CoverageQuery,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: '包联: who serves which of the parties in sight' })
  @ApiOkResponse({ type: AssignmentPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListAssignmentsRequest): Promise<AssignmentPage> {
    return this.query.list(viewer, request);
  }

  @Get('posts')
  @ApiOperation({ summary: 'The posts that may serve parties; whole unless a limit is given' })
  @ApiOkResponse({ type: LiaisonPostPage })
  posts(@CurrentViewer() viewer: Viewer, @Query() request: ListLiaisonPostsRequest): Promise<LiaisonPostPage> {
    return this.query.posts(viewer, request);
  }

  @Get('coverage')
  @ApiOperation({ summary: 'How many 规上 enterprises somebody serves, by region (who sees supervision)' })
  @ApiOkResponse({ type: CoverageAnswer })
  coverage(@CurrentViewer() viewer: Viewer, @Query() { regionId }: CoverageRequest): Promise<CoverageAnswer> {
    return this.coverages.coverage(viewer, regionId);
  }

  @Get('unserved')
  @ApiOperation({ summary: 'The 规上 enterprises that no one serves, and since when (who sees supervision)' })
  @ApiOkResponse({ type: UnservedPage })
  unserved(@CurrentViewer() viewer: Viewer, @Query() request: ListUnservedRequest): Promise<UnservedPage> {
    return this.coverages.unserved(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An assignment' })
  @ApiOkResponse({ type: AssignmentAnswer })
  one(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<AssignmentAnswer> {
    return this.query.one(viewer, id);
  }

  @Post()
  @WrittenBy(ASSIGNMENT)
  @ApiCreation('Let a post serve a party, in place of the one before in this tier', AssignmentAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddAssignmentRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<AssignmentAnswer>> {
    return located('assignments', this.handler.add(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(ASSIGNMENT)
  @ApiCommand('Let another post take over now: the assignment ends, and the answer is its successor', AssignmentAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendAssignmentRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<AssignmentAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
  }

  @Post(':id/end')
  @WrittenBy(ASSIGNMENT)
  @ApiCommand('End an assignment; the party is without a liaison of this tier from then on', AssignmentAnswer)
  end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() { at }: EndAssignmentRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<AssignmentAnswer>> {
    return this.handler.end(viewer, headers, id, at);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed it, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  async history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    await this.query.one(viewer, id);
    return this.histories.page(viewer, ASSIGNMENT, id, request);
  }
}
