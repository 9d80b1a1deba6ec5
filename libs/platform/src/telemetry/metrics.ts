import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** Upper bounds in seconds, fine where people notice and coarse where they have given up. */
export const DURATION_BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

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
