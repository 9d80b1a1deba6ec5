import { Module } from '@nestjs/common';
import { ActivatePolicyHandler } from './activate/activate-policy.handler.ts';
import { PolicyController } from './policy.controller.ts';

@Module({ controllers: [PolicyController], providers: [ActivatePolicyHandler] })
export class PoliciesModule {}
