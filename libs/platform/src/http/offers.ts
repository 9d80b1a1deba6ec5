import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Header,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiProduces } from '@nestjs/swagger';
import { Fault } from '../problem/fault.ts';
import { mediaTypeFor } from './preferences.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

const OFFERED = 'offered';
const JSON_ALONE = ['application/json'];

/** The one format that a method answers in, where it is not JSON, with its parameters. */
export function Offers(contentType: string): MethodDecorator {
  const mediaType = contentType.split(';', 1)[0]!;
  return applyDecorators(
    SetMetadata(OFFERED, [mediaType]),
    Header('Content-Type', contentType),
    ApiProduces(mediaType),
  );
}

/** A method that answers with what was once sent in, in the format of that. */
export function OffersAsSent(): MethodDecorator {
  return applyDecorators(SetMetadata(OFFERED, []), ApiProduces('application/octet-stream'));
}

/** 406 before anything is done, where the caller accepts no format that the method answers in. */
@Injectable()
export class OfferedFormats implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const offered = this.reflector.get<readonly string[] | undefined>(OFFERED, context.getHandler()) ?? JSON_ALONE;
    void http.getResponse<FastifyReply>().header('Vary', 'Accept');
    const isAccepted =
      offered.length === 0 || mediaTypeFor(http.getRequest<FastifyRequest>().headers.accept, offered) !== null;
    if (!isAccepted) throw new Fault('not-acceptable', { facts: { offered: offered.join(', ') } });
    return next.handle();
  }
}
