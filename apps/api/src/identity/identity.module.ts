import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleModule } from '@zhuoluo/directory/http';
import { ChangePasswordHandler } from './change-password/change-password.handler.ts';
import { IdentityController } from './identity.controller.ts';
import { MeReader } from './me/me.reader.ts';
import { MyPostsController } from './my-posts/my-posts.controller.ts';
import { MySessionsController } from './my-sessions/my-sessions.controller.ts';
import { PeopleSessionsController } from './my-sessions/people-sessions.controller.ts';
import { SessionGuard } from './session/session.guard.ts';
import { OneTimeController } from './one-time/one-time.controller.ts';
import { OneTimeHandler } from './one-time/one-time.handler.ts';
import { Sessions } from './session/sessions.ts';
import { SignedInGuard } from './session/signed-in.guard.ts';
import { SignInHandler } from './sign-in/sign-in.handler.ts';
import { AnonymousThrottleGuard } from './throttle/anonymous-throttle.guard.ts';
import { KnownDevices } from './throttle/known-devices.ts';
import { SignInGuesses } from './throttle/sign-in-guesses.ts';

/** The guards run in this order: who is it, is it too much, may it enter. */
@Module({
  imports: [PeopleModule],
  controllers: [
    IdentityController,
    MyPostsController,
    MySessionsController,
    OneTimeController,
    PeopleSessionsController,
  ],
  providers: [
    Sessions,
    KnownDevices,
    SignInGuesses,
    SignInHandler,
    OneTimeHandler,
    ChangePasswordHandler,
    MeReader,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: AnonymousThrottleGuard },
    { provide: APP_GUARD, useClass: SignedInGuard },
  ],
  exports: [Sessions],
})
export class IdentityModule {}
