import { ApiSchema } from '@nestjs/swagger';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { VIEW_PAGES, type ViewPage } from '../../store/saved-views.store.ts';

/** A page as its person wants to find it again. */
@ApiSchema({ name: 'SavedView' })
export class SavedViewAnswer {
  @Shown.uuid() id!: string;
  @Shown.oneOf('ViewPage', VIEW_PAGES) page!: ViewPage;
  @Shown.text() name!: string;
  @Shown.text({ description: 'What stands behind the ? of the page’s address.' }) query!: string;
}

@ApiSchema({ name: 'SavedViewPage' })
export class SavedViewPage extends PageAnswer {
  @Shown.list(() => SavedViewAnswer) items!: SavedViewAnswer[];
}
