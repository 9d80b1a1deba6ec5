import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Fault, requestId, ApiMetrics } from '@zhuoluo/platform';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.ts';
import type { ApiConfig } from './config.ts';
import { readJsonOnly } from './http/json-bodies.ts';
import { takeUploads } from './http/uploads.ts';
import { answerParserError, answerUnroutable } from './http/unread-requests.ts';
import { traceRequests } from './telemetry/trace-requests.ts';
import { serveWeb } from './web-pages.ts';

/** What a case with its longest texts needs, several times over. */
const BODY_LIMIT = 256 * 1024;

/** How late a request that does not come to its end is cut. */
const CHECK_CONNECTIONS_EVERY_MS = 1_000;

/** The application, complete but for the port it listens on. */
export async function createHttpApp(config: ApiConfig): Promise<NestFastifyApplication> {
  const trustProxy = (_address: string, hop: number) => hop < config.TRUST_PROXY;
  const requestTimeout = config.REQUEST_SECONDS * 1_000;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy,
    genReqId: requestId,
    clientErrorHandler: answerParserError,
    frameworkErrors: answerUnroutable,
    requestTimeout,
    http: {
      requireHostHeader: false, // Node would answer by itself, and not as a problem
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: CHECK_CONNECTIONS_EVERY_MS,
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const fastify = app.getHttpAdapter().getInstance();
  readJsonOnly(fastify);
  await takeUploads(fastify);
  await fastify.register(cookie);
  protectPages(fastify, config);
  refuseUnreadable(fastify);
  keepAnswersPrivate(fastify);
  measure(fastify, app.get(ApiMetrics));
  await traceRequests(fastify, config.OTEL_EXPORTER_OTLP_ENDPOINT);
  await serveWeb(fastify, config.WEB_DIR);
  return app;
}

/** Helmet's own middleware, made once: the plugin for Fastify makes it anew for each request. */
function protectPages(fastify: FastifyInstance, { COOKIE_SECURE: secure }: ApiConfig): void {
  const protect = helmet({
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': secure ? [] : null } },
    strictTransportSecurity: secure,
  });
  fastify.addHook('onRequest', (request, reply, done) =>
    protect(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
}

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** No address of ours has a control character in it, and PostgreSQL chokes on NUL; HTTP/1.1 wants a host. */
function refuseUnreadable(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ params, raw }) => {
    if (raw.httpVersion === '1.1' && !raw.headers.host) throw new Fault('malformed-request');
    if (Object.values(params as Record<string, string>).some((value) => CONTROL.test(value)))
      throw new Fault('not-found');
  });
}

/** What one person may see is for no shared cache; each answer names its request, as the log does. */
function keepAnswersPrivate(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/v1')) void reply.header('Cache-Control', 'no-store');
    return payload;
  });
}

function measure(fastify: FastifyInstance, metrics: ApiMetrics): void {
  fastify.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
    metrics.request.observe(labels, reply.elapsedTime / 1000);
  });
}
