import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Fault } from '../problem/fault.ts';

/** 400 before anything is done, where a query is sent to a method that reads none. What a method reads, its class checks. */
@Injectable()
export class QuerylessMethods implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const sent = Object.keys(context.switchToHttp().getRequest<FastifyRequest>().query as object);
    if (sent.length > 0 && !readsQuery(context))
      throw new Fault('invalid-request', { errors: sent.map((path) => ({ path, code: 'unknown-field' })) });
    return next.handle();
  }
}

/** Nest keeps what a method reads of its request by `<kind>:<place>`. */
function readsQuery(context: ExecutionContext): boolean {
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as object;
  return Object.keys(read ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
