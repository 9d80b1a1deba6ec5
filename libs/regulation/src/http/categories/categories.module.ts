import { Module } from '@nestjs/common';
import { ChangesModule } from '@zhuoluo/directory/http';
import { CategoriesController } from './categories.controller.ts';
import { CategoriesHandler } from './categories.handler.ts';

@Module({ imports: [ChangesModule], controllers: [CategoriesController], providers: [CategoriesHandler] })
export class CategoriesModule {}
