import { collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';

/** Upper bounds in seconds, fine where people notice and coarse where they have given up. */
export const DURATION_BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** From punctual to a day's outage. */
const LATENESS_BUCKETS = [0.25, 0.5, 1, 2, 2.5, 3, 5, 10, 30, 60, 300, 1_800, 7_200, 86_400];

/** A process's figures, its own run time among them, in the Prometheus text format. */
export function metricsRegistry(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** What a connection pool tells about itself; `pg.Pool` has these. */
export interface PoolFigures {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const pools = new WeakMap<Registry, Map<string, PoolFigures>>();

/** `zhuoluo_db_pool_connections{pool,state}`: busy, idle, and callers waiting for one. A process may have several pools. */
export function watchPool(registry: Registry, pool: string, figures: PoolFigures): void {
  const watched = pools.get(registry) ?? poolGauge(registry);
  watched.set(pool, figures);
}

function poolGauge(registry: Registry): Map<string, PoolFigures> {
  const watched = new Map<string, PoolFigures>();
  pools.set(registry, watched);
  new Gauge({
    name: 'zhuoluo_db_pool_connections',
    help: 'Connections of a database pool by state; waiting counts the callers that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, figures] of watched) {
        this.set({ pool, state: 'busy' }, figures.totalCount - figures.idleCount);
        this.set({ pool, state: 'idle' }, figures.idleCount);
        this.set({ pool, state: 'waiting' }, figures.waitingCount);
      }
    },
  });
  return watched;
}

/** What brought a case to now and so drew its orders: one of the clock's two ways, or a person's command. */
export type OrderDrawer = 'workflow' | 'sweep' | 'command';

/** An event of a case as far as counting goes; `by` is null where time itself acted. */
interface Happened {
  readonly type: string;
  readonly by: object | null;
}

/** Takes what happened to a case that was `lateMs` late and counts the orders that time drew among it. */
export type OrderLateness = (by: OrderDrawer, events: readonly Happened[], lateMs: number) => void;

/** `zhuoluo_order_lateness_seconds{by}`: the same histogram in every process that may draw an order. */
export function orderLateness(registry: Registry): OrderLateness {
  const histogram = new Histogram({
    name: 'zhuoluo_order_lateness_seconds',
    help: 'How long after the instant that called for it an order was drawn, by who drew it.',
    labelNames: ['by'],
    buckets: LATENESS_BUCKETS,
    registers: [registry],
  });
  return (by, events, lateMs) => {
    for (const event of events) if (isDrawnByTime(event)) histogram.observe({ by }, lateMs / 1_000);
  };
}

function isDrawnByTime({ type, by }: Happened): boolean {
  return by === null && (type === 'order-issued' || type === 'order-drafted');
}
