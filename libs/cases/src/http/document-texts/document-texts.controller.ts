import { Body, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  CurrentViewer,
  ReferenceHistoryPage,
  ReferenceHistoryReader,
  type Viewer,
  WrittenBy,
} from '@zhuoluo/directory/http';
import { DOCUMENT_TEXT } from '@zhuoluo/directory/store';
import {
  type Answered,
  ApiCommand,
  type CommandHeaders,
  Headers,
  Id,
  PageRequest,
  SignedInApi,
} from '@zhuoluo/platform';
import { AmendDocumentTextRequest, DocumentTextAnswer, DocumentTextPage } from './document-text.dto.ts';
import { DocumentTextsHandler } from './document-texts.handler.ts';

/** 文书用语: what papers say beside the facts; by ADMIN. */
@SignedInApi('reference', 'document-texts')
export class DocumentTextsController {
  constructor(
    private readonly handler: DocumentTextsHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The texts of papers, in the order in which a paper bears them; whole unless a limit is given',
  })
  @ApiOkResponse({ type: DocumentTextPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<DocumentTextPage> {
    return this.handler.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A text of papers' })
  @ApiOkResponse({ type: DocumentTextAnswer })
  one(@Id() id: string): Promise<DocumentTextAnswer> {
    return this.handler.one(id);
  }

  @Patch(':id')
  @WrittenBy(DOCUMENT_TEXT)
  @ApiCommand('Word a text otherwise, for papers issued from now on', DocumentTextAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendDocumentTextRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<DocumentTextAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the text, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, DOCUMENT_TEXT, id, request);
  }
}
