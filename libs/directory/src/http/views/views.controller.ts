import { Body, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  ApiCreation,
  Fault,
  Headers,
  type CommandHeaders,
  Answered,
  Id,
  SignedInApi,
  pageOfWhole,
} from '@zhuoluo/platform';
import { IdempotentRequests } from '../idempotent-requests.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { SavedViewAnswer, SavedViewPage } from './saved-view.answer.ts';
import { SavedViewsStore } from '../../store/saved-views.store.ts';
import { ListViewsRequest, SaveViewRequest } from './view.requests.ts';

/** Everybody: the filters and orders that a person wants to find again. */
@SignedInApi('views', 'views')
export class ViewsController {
  constructor(
    private readonly views: SavedViewsStore,
    private readonly once: IdempotentRequests,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The caller’s saved views by name' })
  @ApiOkResponse({ type: SavedViewPage })
  async list(@CurrentViewer() { actor }: Viewer, @Query() request: ListViewsRequest): Promise<SavedViewPage> {
    return pageOfWhole(
      { list: 'views', personId: actor.personId, request },
      await this.views.list(actor.personId, request.page),
    );
  }

  @Post()
  @ApiCreation('Save a view, or replace the one of that name', SavedViewAnswer)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Body() body: SaveViewRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<SavedViewAnswer>> {
    const saved = await this.once.run(viewer, headers, async (db) => ({
      status: 201,
      body: await this.views.save(db, viewer.actor.personId, body),
    }));
    return new Answered(saved.status, saved.body, { Location: `/api/v1/views/${saved.body.id}` });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a view' })
  @ApiNoContentResponse()
  async remove(@Id() id: string, @CurrentViewer() { actor }: Viewer): Promise<void> {
    if (!(await this.views.remove(actor.personId, id))) throw new Fault('not-found');
  }
}
