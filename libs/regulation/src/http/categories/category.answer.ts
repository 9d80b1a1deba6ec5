import { ApiSchema } from '@nestjs/swagger';
import { CATEGORIES, URGENCIES, type Category, type Urgency } from '@zhuoluo/kernel';
import { Shown, PageAnswer } from '@zhuoluo/platform';

@ApiSchema({ name: 'CategoryInfo' })
export class CategoryAnswer {
  @Shown.oneOf('Category', CATEGORIES) code!: Category;
  @Shown.text() name!: string;
  @Shown.oneOf('Urgency', URGENCIES, { description: 'What a case of it has unless the filer says otherwise.' })
  urgency!: Urgency;
  @Shown.duration({ description: 'Handle limit at DEPARTMENT for that urgency.' }) handle!: string;
}

@ApiSchema({ name: 'CategoryPage' })
export class CategoryPage extends PageAnswer {
  @Shown.list(() => CategoryAnswer) items!: CategoryAnswer[];
}
