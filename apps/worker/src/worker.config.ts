import { Choice, HostPort, LOG_LEVELS, PostgresUrl, Whole, Words } from '@zhuoluo/platform';

/** The worker's settings, read once at start; the defaults suit two cores. */
export class WorkerConfig {
  @PostgresUrl() DATABASE_URL!: string;

  /** Without it the sweep alone draws the orders, late by its grace. */
  @HostPort() TEMPORAL_ADDRESS?: string;
  @Words() TEMPORAL_NAMESPACE = 'default';
  @Words() TEMPORAL_TASK_QUEUE = 'zhuoluo';

  @Choice(...LOG_LEVELS) LOG_LEVEL = 'info';

  /** Where spans are sent, as OpenTelemetry names it; without it none are recorded. */
  @Words() OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** Of health and metrics; 0 serves neither. */
  @Whole(0, 65_535) METRICS_PORT = 0;
  @Words() METRICS_HOST = '127.0.0.1';

  /** Database connections of the activities, and so how many cases advance at once on Temporal's word. */
  @Whole(1, 100) ACTIVITY_CONNECTIONS = 8;
  /** Pokes under way to Temporal at once. */
  @Whole(1, 500) RELAY_CONCURRENCY = 16;
  /** How long a poke rests whose milestone is minutes away or more, so that one message tells of all that happens meanwhile. */
  @Whole(0, 3_600) RELAY_SETTLE_SECONDS = 30;

  /**
   * Workflows kept in memory, at about a quarter of a megabyte each. One that is not replays its history, a few events, when it
   * wakes: for most the next milestone is a day away.
   */
  @Whole(0, 1_000_000) WORKFLOW_CACHE_SIZE = 500;
  @Whole(2, 1_000) WORKFLOW_TASKS = 40;
  @Whole(2, 200) WORKFLOW_POLLS = 8;
  /**
   * Workflows that wake a second, in the long run. After a storm the sweep has drawn the orders,
   * and the rest of the machine stays free for people. On two cores 50 take about half of them, Temporal's part included.
   */
  @Whole(1, 10_000) WORKFLOW_TASKS_PER_SECOND = 50;
}
