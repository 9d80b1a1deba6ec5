import { SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import { startSpan, startTracing, under } from '@zhuoluo/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A span for each request, going on from the caller's where it names one; nothing at all without a collector. */
export async function traceRequests(fastify: FastifyInstance, endpoint: string | undefined): Promise<void> {
  if (endpoint === undefined) return;
  const stop = await startTracing('api', endpoint);
  const spans = new WeakMap<FastifyRequest, Span>();
  fastify.addHook('onRequest', async (request) => {
    const { traceparent } = request.headers;
    const parent = typeof traceparent === 'string' ? traceparent : null;
    spans.set(request, startSpan(request.method, { parent, kind: SpanKind.SERVER }));
  });
  // Only once the body has been read: its arrival is the socket's business and forgets whose request it was.
  fastify.addHook('preHandler', (request, _reply, done) => under(spans.get(request)!, done));
  fastify.addHook('onResponse', async (request, { statusCode }) => {
    const { method, routeOptions } = request;
    const span = spans.get(request);
    span?.updateName(`${method} ${routeOptions.url ?? 'none'}`);
    span?.setAttributes({ 'http.request.method': method, 'http.response.status_code': statusCode });
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
  fastify.addHook('onClose', stop);
}
