import { ApiSchema } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { EnumField, FlagField, IntField, LineField, PageAnswer, PageRequest, Shown } from '@zhuoluo/platform';

const SORTS = ['code', '-code', 'zh', '-zh', 'sortOrder', '-sortOrder'];
const CODE = 'Capitals, digits and underlines; it never changes.';
const HINT = 'What belongs here, as filers read it.';
const ACTIVE = 'Whether it takes new cases; old ones keep it either way.';
const HIDE_PARTY = 'Whether charged units are not to learn whose a case is. Kept; nothing is hidden by it yet.';
const PLACE = { min: 0, max: 100_000, description: 'Where it is offered among the others.' };
const NAME = { max: 20 };
const ENGLISH_NAME = { max: 40 };
const HINT_TEXT = { max: 200, description: HINT };

/** 困难类别, with what the city’s policy in force says of it. */
@ApiSchema({ name: 'Category' })
export class CategoryAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.text({ description: CODE }) code!: string;
  @Shown.text({ description: 'Its name in Chinese.' }) zh!: string;
  @Shown.text({ description: 'Its name in English.' }) en!: string;
  @Shown.text({ description: HINT }) hintZh!: string;
  @Shown.text() hintEn!: string;
  @Shown.flag({ description: ACTIVE }) active!: boolean;
  @Shown.flag({ description: HIDE_PARTY }) hideParty!: boolean;
  @Shown.int({ description: PLACE.description }) sortOrder!: number;
  @Shown.oneOf('Urgency', URGENCIES, { description: 'What a case of it has unless the filer says otherwise.' })
  urgency!: Urgency;
  @Shown.duration({ description: 'Handle limit at DEPARTMENT for that urgency.' }) handle!: string;
}

@ApiSchema({ name: 'CategoryPage' })
export class CategoryPage extends PageAnswer {
  @Shown.int({ description: 'Rows on all pages.' }) total!: number;
  @Shown.list(() => CategoryAnswer) items!: CategoryAnswer[];
}

export class ListCategoriesRequest extends PageRequest {
  @LineField({ max: 50, optional: true, description: 'Words of its names, hints or code.' }) q?: string;
  @EnumField('CategorySort', SORTS, { optional: true }) sort?: string;
  @FlagField({ optional: true, description: 'Those that take no new cases as well.' }) ended?: boolean;
}

@ApiSchema({ name: 'AddCategory' })
export class AddCategoryRequest {
  @LineField({ max: 40, description: CODE }) code!: string;
  @LineField(NAME) zh!: string;
  @LineField(ENGLISH_NAME) en!: string;
  @LineField(HINT_TEXT) hintZh!: string;
  @LineField(HINT_TEXT) hintEn!: string;
  @FlagField({ optional: true, description: `${ACTIVE} Yes unless said.` }) active?: boolean;
  @FlagField({ optional: true, description: HIDE_PARTY }) hideParty?: boolean;
  @IntField({ ...PLACE, optional: true }) sortOrder?: number;
}

@ApiSchema({ name: 'AmendCategory' })
export class AmendCategoryRequest {
  @LineField({ ...NAME, optional: true }) zh?: string;
  @LineField({ ...ENGLISH_NAME, optional: true }) en?: string;
  @LineField({ ...HINT_TEXT, optional: true }) hintZh?: string;
  @LineField({ ...HINT_TEXT, optional: true }) hintEn?: string;
  @FlagField({ optional: true, description: ACTIVE }) active?: boolean;
  @FlagField({ optional: true, description: HIDE_PARTY }) hideParty?: boolean;
  @IntField({ ...PLACE, optional: true }) sortOrder?: number;
}
