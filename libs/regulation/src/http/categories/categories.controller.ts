import { ReferenceController } from '@zhuoluo/directory/http';
import { CATEGORY } from '@zhuoluo/directory/store';
import { SignedInApi } from '@zhuoluo/platform';
import { CategoriesHandler } from './categories.handler.ts';
import {
  AddCategoryRequest,
  AmendCategoryRequest,
  CategoryAnswer,
  CategoryPage,
  ListCategoriesRequest,
} from './category.dto.ts';

/** 困难类别: what difficulties are about, and how the regulation treats each; by ADMIN. */
@SignedInApi('reference', 'categories')
export class CategoriesController extends ReferenceController({
  kind: CATEGORY,
  reads: CategoriesHandler,
  writes: CategoriesHandler,
  answer: CategoryAnswer,
  list: {
    takes: ListCategoriesRequest,
    gives: CategoryPage,
    says: 'Categories with their usual urgency and limit under the policy in force; whole unless a limit is given',
  },
  one: 'A category',
  add: { takes: AddCategoryRequest, says: 'Add a category; refused if its cases had no way to the city' },
  amend: {
    takes: AmendCategoryRequest,
    says: 'Call a category otherwise, or take it out of use: it then takes no new case',
  },
  history: 'Who changed the category, when, and what it was before; newest first',
}) {}
