import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Fault } from '@zhuoluo/platform';
import type { FastifyInstance } from 'fastify';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'] as const;
/** Addresses of programs; a page's router decides on its own addresses. */
const OF_PROGRAMS = /^\/(api|health|metrics)\b(?!.*\*)/;

/** A known address under a method that it does not know is 405 and says which it knows; without this it is absent. */
@Injectable()
export class KnownMethods implements OnApplicationBootstrap {
  readonly #known = new Map<string, Set<string>>();
  readonly #fastify: FastifyInstance;

  constructor(host: HttpAdapterHost) {
    this.#fastify = host.httpAdapter.getInstance<FastifyInstance>();
    this.#fastify.addHook('onRoute', ({ url, method }) => {
      const known = this.#known.get(url) ?? new Set<string>();
      for (const each of [method].flat()) known.add(each);
      this.#known.set(url, known);
    });
  }

  /** By now every controller has its routes. */
  onApplicationBootstrap(): void {
    for (const [url, known] of [...this.#known]) {
      const unknown = METHODS.filter((method) => !known.has(method));
      if (OF_PROGRAMS.test(url) && unknown.length > 0) this.#refuse(url, unknown, [...known].toSorted().join(', '));
    }
  }

  #refuse(url: string, method: string[], allow: string): void {
    this.#fastify.route({
      url,
      method,
      onRequest: (_request, reply, done) => {
        void reply.header('Allow', allow);
        done(new Fault('method-not-allowed'));
      },
      handler: () => undefined,
    });
  }
}
