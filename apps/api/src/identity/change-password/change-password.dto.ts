import { ApiSchema } from '@nestjs/swagger';
import { SecretField } from '@zhuoluo/platform';

@ApiSchema({ name: 'ChangePassword' })
export class ChangePasswordRequest {
  @SecretField({ max: 200, optional: true, description: 'Not needed where a one-time password is to be replaced.' })
  currentPassword?: string;
  @SecretField({ min: 10, max: 200 }) newPassword!: string;
}
