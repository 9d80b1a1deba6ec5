import { Module } from '@nestjs/common';
import { CategoriesController } from '../categories/categories.controller.ts';
import { ActivatePolicyHandler } from './activate/activate-policy.handler.ts';
import { PolicyController } from './policy.controller.ts';

@Module({ controllers: [PolicyController, CategoriesController], providers: [ActivatePolicyHandler] })
export class PoliciesModule {}
