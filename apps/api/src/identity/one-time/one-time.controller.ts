import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '@zhuoluo/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiConfig } from '../../config.ts';
import { Public } from '../session/public.decorator.ts';
import { answerWithCookies, sourceOf } from '../sign-in/sign-in-http.ts';
import { SignedInAnswer } from '../sign-in/sign-in.dto.ts';
import { LookAtLinkRequest, OneTimeLinkAnswer, UseLinkRequest } from './one-time.dto.ts';
import { OneTimeHandler } from './one-time.handler.ts';

/** People who come by a one-time link. The token travels in bodies alone, so that no log has it. */
@ApiTags('identity')
@ApiProblem()
@Public()
@Controller('auth/one-time')
export class OneTimeController {
  constructor(
    private readonly handler: OneTimeHandler,
    @Inject(ApiConfig) private readonly config: ApiConfig,
  ) {}

  @Post('look')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whose a one-time link is; it stays good' })
  @ApiOkResponse({ type: OneTimeLinkAnswer })
  look(@Body() { token }: LookAtLinkRequest): Promise<OneTimeLinkAnswer> {
    return this.handler.look(token);
  }

  // No idempotency key is kept of it: even a hash of a body with a password would be worth stealing.
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a password by a one-time link, and sign in' })
  @ApiOkResponse({ type: SignedInAnswer })
  async use(
    @Body() body: UseLinkRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAnswer> {
    const signedIn = await this.handler.use(body, sourceOf(request));
    return answerWithCookies(reply, signedIn, this.config.COOKIE_SECURE);
  }
}
