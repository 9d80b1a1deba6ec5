export { LOG_LEVELS, loggerOptions, requestId } from './logging.ts';
export { DURATION_BUCKETS, metricsRegistry, watchPool, type PoolFigures } from './metrics.ts';
