import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  ApiCommand,
  ApiCreation,
  ApiIdempotent,
  type Answered,
  type CommandHeaders,
  Headers,
  Id,
  PageRequest,
  pageOfWhole,
  SignedInApi,
} from '@zhuoluo/platform';
import { POST, STAND_IN, TENURE } from '../../store/reference/reference-kinds.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { walk } from '../reference/walk.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { StandInAnswer, StandInPage, TenureAnswer, TenurePage, UnitPostAnswer, UnitPostPage } from './post.answers.ts';
import { PostChanges } from './post-changes.ts';
import {
  AddPostRequest,
  AddStandInRequest,
  AmendPostRequest,
  BeginTenureRequest,
  ListPostsRequest,
} from './post.requests.ts';
import { PostsQuery } from './posts.query.ts';
import { TenureChanges } from './tenure-changes.ts';

/** 岗位: everybody who is signed in reads them, ADMIN sets them up and says who holds them. */
@SignedInApi('posts', 'posts')
export class PostController {
  constructor(
    private readonly posts: PostsQuery,
    private readonly changes: PostChanges,
    private readonly tenures: TenureChanges,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Posts of units, with who holds them now' })
  @ApiOkResponse({ type: UnitPostPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListPostsRequest): Promise<UnitPostPage> {
    return this.posts.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A post, with who holds it now' })
  @ApiOkResponse({ type: UnitPostAnswer })
  get(@Id() id: string): Promise<UnitPostAnswer> {
    return this.posts.one(id);
  }

  @Post()
  @WrittenBy(POST)
  @ApiCreation('Set up a post; vacant until somebody holds it', UnitPostAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddPostRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitPostAnswer>> {
    return this.changes.add(viewer, body, headers);
  }

  @Patch(':id')
  @WrittenBy(POST)
  @ApiOperation({ summary: 'Amend a post; what is left out stays' })
  @ApiIdempotent
  @ApiOkResponse({ type: UnitPostAnswer })
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendPostRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitPostAnswer>> {
    return this.changes.amend(viewer, id, body, headers);
  }

  @Post(':id/close')
  @WrittenBy(POST)
  @ApiCommand('Close a post that nobody holds and nothing names', UnitPostAnswer)
  close(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitPostAnswer>> {
    return this.changes.close(viewer, id, headers);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the post, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, POST, id, request);
  }

  @Get(':id/tenures')
  @ApiOperation({ summary: 'Who holds the post, held it or will; the latest first' })
  @ApiOkResponse({ type: TenurePage })
  async listTenures(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<TenurePage> {
    return pageOfWhole(walk(`tenures/${id}`, viewer, request), await this.posts.tenures(id));
  }

  @Post(':id/tenures')
  @WrittenBy(TENURE)
  @ApiCreation('Let somebody hold the post, now or from an instant ahead', TenureAnswer)
  beginTenure(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: BeginTenureRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<TenureAnswer>> {
    return this.tenures.begin(viewer, id, body, headers);
  }

  @Get(':id/stand-ins')
  @ApiOperation({ summary: '代理、授权: who stands in for the post, did or will; the latest first' })
  @ApiOkResponse({ type: StandInPage })
  async listStandIns(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<StandInPage> {
    return pageOfWhole(walk(`stand-ins/${id}`, viewer, request), await this.posts.standIns(id));
  }

  @Post(':id/stand-ins')
  @WrittenBy(STAND_IN)
  @ApiCreation('Let somebody stand in for the post, for a time', StandInAnswer)
  addStandIn(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddStandInRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<StandInAnswer>> {
    return this.tenures.standIn(viewer, id, body, headers);
  }
}
