export { currentTrace, startSpan, startTracing, traced, under, type SpanOptions, type Traceparent } from './tracing.ts';
export { LOG_LEVELS, loggerOptions, requestId } from './logging.ts';
export {
  DURATION_BUCKETS,
  metricsRegistry,
  orderLateness,
  watchPool,
  type OrderLateness,
  type PoolFigures,
} from './metrics.ts';
export { ApiMetrics } from './api-metrics.ts';
