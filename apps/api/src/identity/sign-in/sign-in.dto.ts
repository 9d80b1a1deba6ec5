import { ApiSchema } from '@nestjs/swagger';
import { LineField, SecretField, Shown } from '@zhuoluo/platform';
import { MeAnswer } from '../me/me.answer.ts';

@ApiSchema({ name: 'SignIn' })
export class SignInRequest {
  @LineField({ max: 64, example: 'sy.fagai.head' }) account!: string;
  @SecretField({ max: 200 }) password!: string;
}

@ApiSchema({ name: 'SignedIn' })
export class SignedInAnswer {
  @Shown.text({ description: 'For Authorization: Bearer; a browser has it as a cookie already.' }) token!: string;
  @Shown.instant() expiresAt!: string;
  @Shown.one(() => MeAnswer) user!: MeAnswer;
  @Shown.flag({ description: 'After a one-time password: the session can do nothing but POST /me/password.' })
  passwordDue!: boolean;
}
