import { Module } from '@nestjs/common';
import { SavedViewsStore } from '../../store/saved-views.store.ts';
import { ViewsController } from './views.controller.ts';

@Module({ controllers: [ViewsController], providers: [SavedViewsStore] })
export class ViewsModule {}
