import { applyDecorators, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiDefaultResponse, ApiTags } from '@nestjs/swagger';
import { ProblemAnswer } from './problem.answer.ts';

/** A controller for the signed-in: how they sign in and what a refusal looks like, for the OpenAPI document. */
export function SignedInApi(tag: string, path = ''): ClassDecorator {
  return applyDecorators(
    Controller(path),
    ApiTags(tag),
    ApiBearerAuth(),
    ApiCookieAuth(),
    ApiDefaultResponse({ description: 'A problem (RFC 9457).', type: ProblemAnswer }),
  );
}
