import { Module } from '@nestjs/common';
import { ChangesModule } from '@zhuoluo/directory/http';
import { DecidePolicyHandler } from './activate/decide-policy.handler.ts';
import { SubmitPolicyHandler } from './activate/submit-policy.handler.ts';
import { PolicyCityController } from './policy.city.controller.ts';
import { PolicyController } from './policy.controller.ts';
import { PreviewPolicyHandler } from './preview/preview-policy.handler.ts';

@Module({
  imports: [ChangesModule],
  controllers: [PolicyController, PolicyCityController],
  providers: [SubmitPolicyHandler, DecidePolicyHandler, PreviewPolicyHandler],
})
export class PoliciesModule {}
