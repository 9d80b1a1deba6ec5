import { ApiSchema } from '@nestjs/swagger';
import { LineField, SecretField, Shown } from '@zhuoluo/platform';

@ApiSchema({ name: 'LookAtOneTimeLink' })
export class LookAtLinkRequest {
  @SecretField({ max: 100, description: 'As it stands in the link, behind the #.' }) token!: string;
}

@ApiSchema({ name: 'OneTimeLink' })
export class OneTimeLinkAnswer {
  @Shown.text() name!: string;
  @Shown.text() account!: string;
  @Shown.flag({ description: 'Whether the person chooses the name of the account as well.' }) namesAccount!: boolean;
  @Shown.instant() expiresAt!: string;
}

@ApiSchema({ name: 'UseOneTimeLink' })
export class UseLinkRequest {
  @SecretField({ max: 100 }) token!: string;
  @SecretField({ min: 10, max: 200 }) password!: string;
  @LineField({ max: 64, optional: true, description: 'Where the link lets the person choose it.' }) account?: string;
}
