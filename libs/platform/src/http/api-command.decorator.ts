import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';

/** What every POST documents. */
export const ApiIdempotent = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key and body within 24 h give the first answer again; another body under it is 422.',
  schema: { type: 'string', maxLength: 128 },
});
/** What every write of something with a version documents. */
export const ApiIfMatch = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'The version last seen, in quotes; 412 where it has moved on.',
  schema: { type: 'string', example: '"7"' },
});

/** A POST that acts on a case, a task or an order and answers with it as it now is. */
export function ApiCommand(summary: string, answers: Type<unknown>): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiIdempotent,
    ApiIfMatch,
    ApiOkResponse({ type: answers }),
  );
}

/** A POST that creates something and says where it is. */
export function ApiCreation(summary: string, answers: Type<unknown>): MethodDecorator {
  return applyDecorators(
    HttpCode(201),
    ApiOperation({ summary }),
    ApiIdempotent,
    ApiCreatedResponse({
      type: answers,
      headers: { Location: { description: 'Path of the new resource.', schema: { type: 'string' } } },
    }),
  );
}
