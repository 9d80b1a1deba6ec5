import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CATEGORIES } from '@zhuoluo/kernel';
import { defaultUrgency, handleLimit } from '../../rules/limits.ts';
import type { ReferenceStore } from '../../store/reference-store.ts';
import { PageRequest, SignedInApi, pageOfWhole } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer, walk } from '@zhuoluo/directory/http';
import { InjectReferences } from '@zhuoluo/database';
import { CATEGORY_NAMES } from './category-names.ts';
import { CategoryPage } from './category.answer.ts';

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
