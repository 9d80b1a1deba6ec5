import multipart from '@fastify/multipart';
import { Fault } from '@zhuoluo/platform';
import type { FastifyInstance } from 'fastify';

/** Where files come in; everywhere else a multipart body is as unknown a type as any. */
const TAKES_FILES = /^\/api\/v1\/(?:imports\/[^/]+|files)$/;

/** Files are read as streams, by the controllers that take them and within their bounds. */
export async function takeUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, { throwFileSizeLimit: true });
  fastify.addHook('preParsing', async (request, _, payload) => {
    const type = request.headers['content-type'] ?? '';
    if (/^multipart\//i.test(type) && !TAKES_FILES.test(request.url.split('?', 1)[0]!))
      throw new Fault('unsupported-media-type');
    return payload;
  });
}
