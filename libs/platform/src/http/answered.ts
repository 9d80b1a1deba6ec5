import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A body together with the status and headers that go with it. */
export class Answered<T> {
  constructor(
    readonly status: number,
    readonly body: T,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** Sends an `Answered` as what it says; a version goes out as the `ETag`. */
@Injectable()
export class AnsweredInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((value: unknown) => {
        const body = value instanceof Answered ? (value.body as unknown) : value;
        const version = versionOf(body);
        if (version !== null) void reply.header('ETag', `"${version}"`);
        if (value instanceof Answered) void reply.status(value.status).headers({ ...value.headers });
        return body;
      }),
    );
  }
}

function versionOf(body: unknown): number | null {
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : null;
  return typeof version === 'number' ? version : null;
}
