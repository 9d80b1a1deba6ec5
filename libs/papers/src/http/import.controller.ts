import { Get, Headers as Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  getSchemaPath,
} from '@nestjs/swagger';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { OperationAnswer } from '@zhuoluo/operations/http';
import {
  Answered,
  ApiIdempotent,
  type CommandHeaders,
  Headers,
  languageOf,
  Offers,
  SignedInApi,
} from '@zhuoluo/platform';
import { ImportKind } from '../store/import-kind.ts';
import { templateOf } from '../store/template.ts';
import { ImportKindList, ImportReportAnswer } from './import.answer.ts';
import { ImportRequest } from './import.request.ts';
import { ImportRequests } from './import-requests.ts';
import { type UploadedSheet, UploadedSheetFile } from './uploaded-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_SCHEMA = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'An xlsx or a csv, 10 MB at most.' } },
} as const;
const ApiKind = () => ApiParam({ name: 'kind', description: 'Such as `parties`.', schema: { type: 'string' } });

/** Sheets that come in: their templates, what is wrong with each row, and the operation that carries the rows out. */
@SignedInApi('imports', 'imports')
@ApiExtraModels(ImportReportAnswer)
export class ImportController {
  constructor(
    private readonly requests: ImportRequests,
    private readonly kind: ImportKind,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The kinds of sheets that the caller may import, with their columns' })
  @ApiOkResponse({ type: ImportKindList })
  kinds(@CurrentViewer() { actor }: Viewer): ImportKindList {
    const allowed = this.kind.sheets.filter(({ rules }) => this.kind.refuses(actor, { sheet: rules.kind }) === null);
    return {
      items: allowed.map(({ rules: { kind, columns } }) => ({
        kind,
        columns: columns.map(({ zh, en, required, words = {} }) => ({ zh, en, required, words: Object.keys(words) })),
      })),
    };
  }

  @Get(':kind/template')
  @ApiOperation({ summary: 'An xlsx to be filled in, with one made-up row and a sheet that explains the columns' })
  @ApiKind()
  @Offers(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Param('kind') kind: string, @CurrentViewer() viewer: Viewer): Promise<StreamableFile> {
    const { rules } = this.requests.importOf(viewer, kind);
    const disposition = `attachment; filename="${kind}.xlsx"`;
    return new StreamableFile(await templateOf(rules.columns), { type: XLSX, disposition });
  }

  @Post(':kind')
  @HttpCode(202)
  @ApiOperation({ summary: 'Import a sheet as an operation; as a dry run, say what is wrong with each row' })
  @ApiKind()
  @ApiIdempotent
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE_SCHEMA as never })
  @ApiAcceptedResponse({
    type: OperationAnswer,
    headers: { Location: { description: 'Path of the operation.', schema: { type: 'string' } } },
  })
  @ApiOkResponse({ description: 'A dry run.', schema: { $ref: getSchemaPath(ImportReportAnswer) } })
  async take(
    @Param('kind') kind: string,
    @CurrentViewer() viewer: Viewer,
    @Query() { dryRun = false }: ImportRequest,
    @Headers() headers: CommandHeaders,
    @Header('accept-language') language: string | undefined,
    @UploadedSheetFile() file: UploadedSheet,
  ): Promise<Answered<OperationAnswer | ImportReportAnswer>> {
    if (dryRun) return new Answered(200, await this.requests.dryRun(viewer, kind, file, languageOf(language)));
    return this.requests.queue(viewer, kind, file, headers);
  }
}
