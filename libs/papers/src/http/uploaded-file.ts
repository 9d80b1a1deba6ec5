import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Fault, invalid } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';

/** Beyond any sheet of twenty thousand rows. */
export const MOST_BYTES = 10 * 1024 * 1024;

export interface UploadedSheet {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

/** What `@fastify/multipart` adds to a request. */
interface MultipartRequest {
  isMultipart(): boolean;
  file(options: {
    limits: { fileSize: number; files: number; fields: number };
  }): Promise<{ readonly filename: string; readonly fieldname: string; toBuffer(): Promise<Buffer> } | undefined>;
}

/** The file of a multipart request, read no further than it may be long. @throws Fault */
export const UploadedSheetFile = createParamDecorator(async (_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest & MultipartRequest>();
  if (!request.isMultipart()) throw new Fault('unsupported-media-type');
  const part = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 0 } });
  if (part?.fieldname !== 'file') throw invalid({ path: 'file', code: 'required' });
  const bytes = await part.toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest();
  return { name: part.filename, bytes, sha256 } satisfies UploadedSheet;
});
