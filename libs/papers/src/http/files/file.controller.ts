import { Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { EvidenceFileAnswer } from '@zhuoluo/cases/http';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { Answered, Fault, Id, OffersAsSent, SignedInApi } from '@zhuoluo/platform';
import { FileStorage } from '../../store/files/file-storage.ts';
import { FileUploads } from './file-uploads.ts';
import { type UploadedStream, UploadedFile } from './uploaded-stream.ts';

const FILE_SCHEMA = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'A PDF, OFD, image or office document, 20 MB at most.' },
  },
} as const;

/** 附件: uploaded by everybody, read by those who read what it hangs on. */
@SignedInApi('files', 'files')
export class FileController {
  constructor(
    private readonly uploads: FileUploads,
    private readonly storage: FileStorage,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Upload a file, for a command to name within a day' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE_SCHEMA as never })
  @ApiCreatedResponse({
    type: EvidenceFileAnswer,
    headers: { Location: { description: 'Path of the file.', schema: { type: 'string' } } },
  })
  async upload(
    @CurrentViewer() viewer: Viewer,
    @UploadedFile() file: UploadedStream,
  ): Promise<Answered<EvidenceFileAnswer>> {
    const taken = await this.uploads.take(viewer, file);
    return new Answered(201, taken, { Location: `/api/v1/files/${taken.id}` });
  }

  @Get(':id')
  @ApiOperation({ summary: 'The contents of a file' })
  @OffersAsSent()
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<StreamableFile> {
    const { name, mediaType } = await this.uploads.find(viewer, id);
    const contents = await this.storage.read(id);
    if (contents === null) throw new Fault('file-missing');
    const disposition = `attachment; filename*=UTF-8''${encodeName(name)}`;
    return new StreamableFile(contents.stream, { type: mediaType, disposition, length: contents.size });
  }
}

/** RFC 8187: what is left of these by encodeURIComponent is not allowed there. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
