import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerConfig } from '../worker.config.ts';
import { Database } from '../database.ts';
import { TemporalSession } from '../temporal/temporal.session.ts';
import { WorkerMetrics } from './worker.metrics.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Health and metrics for those who watch the worker; it takes no orders. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(HealthServer.name);
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(
    private readonly config: WorkerConfig,
    private readonly database: Database,
    private readonly temporal: TemporalSession,
    private readonly metrics: WorkerMetrics,
  ) {}

  onApplicationBootstrap(): void {
    const { METRICS_HOST: host, METRICS_PORT: port } = this.config;
    if (port === 0) return;
    this.#server.on('error', (error) => this.#logger.error(`health and metrics cannot be served: ${error.message}`));
    this.#server.listen({ host, port }, () => this.#logger.log(`health and metrics on http://${host}:${port}`));
  }

  onApplicationShutdown(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, body } = await this.#answerTo(request.url ?? '').catch((error: unknown) => {
      this.#logger.error(error);
      return text(500, 'internal error\n');
    });
    response.writeHead(status, { 'content-type': type }).end(body);
  }

  async #answerTo(url: string): Promise<Answer> {
    switch (url) {
      case '/health/live':
        return json(200, { status: 'ok' });
      case '/health/ready':
        return this.#ready();
      case '/metrics':
        return this.#metrics();
      default:
        return text(404, 'not found\n');
    }
  }

  /** PostgreSQL is what the worker cannot do without; without Temporal its orders are late by the sweep's grace. */
  #ready(): Answer {
    const { state: postgres } = this.database;
    const { state: temporal } = this.temporal;
    const status = !postgres.isUp ? 'unavailable' : temporal.isUp ? 'ok' : 'degraded';
    return json(postgres.isUp ? 200 : 503, { status, postgres: postgres.view(), temporal: temporal.view() });
  }

  async #metrics(): Promise<Answer> {
    const { registry, dependencyUp } = this.metrics;
    dependencyUp.set({ dependency: 'postgres' }, this.database.state.isUp ? 1 : 0);
    if (this.config.TEMPORAL_ADDRESS !== undefined)
      dependencyUp.set({ dependency: 'temporal' }, this.temporal.state.isUp ? 1 : 0);
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  }
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}
