import { applyDecorators, Controller } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiDefaultResponse,
  ApiExtraModels,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { ProblemAnswer } from './problem.answer.ts';

/** A controller for the signed-in: how they sign in and what a refusal looks like, for the OpenAPI document. */
export function SignedInApi(tag: string, path = ''): ClassDecorator {
  return applyDecorators(Controller(path), ApiTags(tag), ApiBearerAuth(), ApiCookieAuth(), ApiProblem());
}

/** What every refusal looks like. */
export function ApiProblem(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemAnswer),
    ApiDefaultResponse({
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath('Problem') } } },
    }),
  );
}
