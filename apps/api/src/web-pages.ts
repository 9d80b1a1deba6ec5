import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const BUILT_WEB = path.resolve(import.meta.dirname, '../../web/dist');
/** Addresses that are never a page's. */
const NOT_PAGES = /^\/(api|health|metrics|assets)(\/|$|\?)/;

/** Serves the built pages, where there are any; every address of the web app's own router is its index page. */
export async function serveWeb(fastify: FastifyInstance, directory: string | undefined): Promise<void> {
  const root = path.resolve(directory ?? BUILT_WEB);
  if (!existsSync(path.join(root, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      // Names under assets/ carry a hash of their content; the index names the current ones.
      void reply.header(
        'Cache-Control',
        file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/*', (request, reply) => {
    if (NOT_PAGES.test(request.url)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
