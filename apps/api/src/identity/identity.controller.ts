import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblem } from '@zhuoluo/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiConfig } from '../config.ts';
import { ChangePasswordRequest } from './change-password/change-password.dto.ts';
import { ChangePasswordHandler } from './change-password/change-password.handler.ts';
import { MeAnswer } from './me/me.answer.ts';
import { MeReader } from './me/me.reader.ts';
import { Public } from './session/public.decorator.ts';
import { OpenWhilePasswordDue } from './session/password-due.decorator.ts';
import { clearSessionCookie } from './session/session-cookie.ts';
import { Sessions } from './session/sessions.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { SignedInAnswer, SignInRequest } from './sign-in/sign-in.dto.ts';
import { SignInHandler } from './sign-in/sign-in.handler.ts';
import { answerWithCookies, sourceOf } from './sign-in/sign-in-http.ts';

@ApiTags('identity')
@ApiProblem()
@Controller()
export class IdentityController {
  constructor(
    private readonly signInHandler: SignInHandler,
    private readonly changePasswordHandler: ChangePasswordHandler,
    private readonly sessions: Sessions,
    private readonly reader: MeReader,
    @Inject(ApiConfig) private readonly config: ApiConfig,
  ) {}

  @Post('auth/login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in: a token for programs, a cookie for browsers' })
  @ApiOkResponse({ type: SignedInAnswer })
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAnswer> {
    const signedIn = await this.signInHandler.signIn(body, sourceOf(request));
    return answerWithCookies(reply, signedIn, this.config.COOKIE_SECURE);
  }

  @Post('auth/logout')
  @OpenWhilePasswordDue()
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Sign out: the session ends' })
  @ApiNoContentResponse()
  async signOut(@CurrentViewer() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(viewer);
    clearSessionCookie(reply, this.config.COOKIE_SECURE);
  }

  @Get('me')
  @ApiBearerAuth()
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Who is signed in: posts, roles, units, and what they may do' })
  @ApiOkResponse({ type: MeAnswer })
  me(@CurrentViewer() viewer: Viewer): Promise<MeAnswer> {
    return this.reader.read(viewer);
  }

  // No idempotency key is kept of it: even a hash of a body with passwords would be worth stealing.
  @Post('me/password')
  @OpenWhilePasswordDue()
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Change the password; every other session of the person ends' })
  @ApiNoContentResponse()
  changePassword(@CurrentViewer() viewer: Viewer, @Body() body: ChangePasswordRequest): Promise<void> {
    return this.changePasswordHandler.change(viewer, body);
  }
}
