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
import { REGION } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { RegionAnswer } from '../reference/reference.answers.ts';
import { ListRegionsRequest, RegionPage } from '../reference/reference.pages.ts';
import { AddRegionRequest, AmendRegionRequest } from './region.requests.ts';
import { RegionsHandler } from './regions.handler.ts';
import { RegionsQuery } from './regions.query.ts';

/** The city, its counties and parks; ADMIN adds and amends them. */
@SignedInApi('reference', 'regions')
export class RegionsController {
  constructor(
    private readonly query: RegionsQuery,
    private readonly handler: RegionsHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Regions and the units that hold their offices; whole unless a limit is given' })
  @ApiOkResponse({ type: RegionPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListRegionsRequest): Promise<RegionPage> {
    return this.query.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A region' })
  @ApiOkResponse({ type: RegionAnswer })
  one(@Id() id: string): Promise<RegionAnswer> {
    return this.query.one(id);
  }

  @Post()
  @WrittenBy(REGION)
  @ApiCreation('Add a county or a park', RegionAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddRegionRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<RegionAnswer>> {
    return located('regions', this.handler.add(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(REGION)
  @ApiCommand('Change names, codes and offices of a region, or what papers and numbers of the city bear', RegionAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendRegionRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<RegionAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the region, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, REGION, id, request);
  }
}
