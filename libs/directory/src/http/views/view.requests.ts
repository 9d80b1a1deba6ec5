import { ApiSchema } from '@nestjs/swagger';
import { EnumField, LineField, PageRequest } from '@zhuoluo/platform';
import { VIEW_PAGES, type ViewPage } from '../../store/saved-views.store.ts';

@ApiSchema({ name: 'SaveView' })
export class SaveViewRequest {
  @EnumField('ViewPage', VIEW_PAGES) page!: ViewPage;
  @LineField({ max: 40, description: 'A view of the same page and name is replaced.' }) name!: string;
  @LineField({ max: 2000, description: 'What stands behind the ? of the page’s address.' }) query!: string;
}

export class ListViewsRequest extends PageRequest {
  @EnumField('ViewPage', VIEW_PAGES, { optional: true }) page?: ViewPage;
}
