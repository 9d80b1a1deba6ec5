import { EnumField, PageRequest } from '@zhuoluo/platform';
import { VIEW_PAGES, type ViewPage } from './saved-view.answer.ts';

export class ListViewsRequest extends PageRequest {
  @EnumField('ViewPage', VIEW_PAGES, { optional: true }) page?: ViewPage;
}
