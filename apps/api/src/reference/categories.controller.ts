import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CATEGORIES } from '@zhuoluo/kernel';
import { defaultUrgency, handleLimit } from '@zhuoluo/regulation/rules';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { PageRequest } from '../http/page.ts';
import { SignedInApi } from '../http/signed-in-api.decorator.ts';
import { CurrentViewer, type Viewer } from '../identity/session/viewer.ts';
import { InjectReferences } from '../store/tokens.ts';
import { CATEGORY_NAMES } from './category-names.ts';
import { CategoryPage } from './category.answer.ts';
import { walk } from './walk.ts';
import { pageOfWhole } from './whole-page.ts';

/** Categories, as the regulation treats them. */
@SignedInApi('reference')
export class CategoriesController {
  constructor(@InjectReferences() private readonly references: ReferenceStore) {}

  @Get('categories')
  @ApiOperation({
    operationId: 'reference_categories',
    summary: 'Categories with their usual urgency and limit under the policy in force',
  })
  @ApiOkResponse({ type: CategoryPage })
  async categories(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<CategoryPage> {
    const references = await this.references.current();
    const { policy } = references.policyFor(references.directory.city.id);
    const all = CATEGORIES.map((code) => {
      const urgency = defaultUrgency(policy, code);
      return { code, name: CATEGORY_NAMES[code], urgency, handle: handleLimit(policy, 'DEPARTMENT', urgency, code) };
    });
    return pageOfWhole(walk('categories', viewer, request), all);
  }
}
