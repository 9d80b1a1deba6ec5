import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** W3C `traceparent`: trace and span ids, passed on so that another process continues the trace. */
export type Traceparent = string;

const SCOPE = 'zhuoluo';
const SENT_EVERY_MS = 1_000;

export interface SpanOptions {
  /** The span that it goes on from; else the one under way here, if any. */
  readonly parent?: Traceparent | null | undefined;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

/**
 * Sends spans to an OpenTelemetry collector, where an address of one is given. Without it nothing is loaded, no span is
 * recorded and every call below costs next to nothing.
 *
 * @param endpoint as in `OTEL_EXPORTER_OTLP_ENDPOINT`: `http://collector:4318`
 * @returns what sends the last spans and ends it
 */
export async function startTracing(service: string, endpoint: string | undefined): Promise<() => Promise<void>> {
  if (endpoint === undefined) return () => Promise.resolve();
  const { AsyncLocalStorageContextManager } = await import('@opentelemetry/context-async-hooks');
  const { W3CTraceContextPropagator } = await import('@opentelemetry/core');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace');
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `zhuoluo-${service}` }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: SENT_EVERY_MS })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}

/** Does `work` within a span; what it throws is the span's failure too. */
export function traced<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
  const span = startSpan(name, options);
  return context.with(trace.setSpan(context.active(), span), async () => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span that its caller ends. */
export function startSpan(name: string, { parent, kind = SpanKind.INTERNAL, attributes = {} }: SpanOptions): Span {
  const from = parent ? propagation.extract(ROOT_CONTEXT, { traceparent: parent }) : context.active();
  return trace.getTracer(SCOPE).startSpan(name, { kind, attributes }, from);
}

/** Goes on under a span, for callers that hand on to a callback. */
export function under(span: Span, goOn: () => void): void {
  context.with(trace.setSpan(context.active(), span), goOn);
}

/** Where we are, to be left with work that goes on later; null if nothing is recorded. */
export function currentTrace(): Traceparent | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}
