import type { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Fault, invalid } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';

export const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

export interface UploadedStream {
  readonly name: string;
  readonly stream: Readable;
  /** Whether it was longer than a file may be: asked once the stream has ended. */
  readonly isCut: () => boolean;
}

/** What `@fastify/multipart` adds to a request. */
interface MultipartRequest {
  isMultipart(): boolean;
  file(options: { limits: { fileSize: number; files: number; fields: number }; throwFileSizeLimit: boolean }): Promise<
    | {
        readonly filename: string;
        readonly fieldname: string;
        readonly file: Readable & { readonly truncated: boolean };
      }
    | undefined
  >;
}

/** The file of a multipart request, as it comes in. @throws Fault */
export const UploadedFile = createParamDecorator(async (_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest & MultipartRequest>();
  if (!request.isMultipart()) throw new Fault('unsupported-media-type');
  const limits = { fileSize: MOST_BYTES, files: 1, fields: 0 };
  const part = await request.file({ limits, throwFileSizeLimit: false });
  if (part?.fieldname !== 'file') throw invalid({ path: 'file', code: 'required' });
  return { name: part.filename, stream: part.file, isCut: () => part.file.truncated } satisfies UploadedStream;
});
