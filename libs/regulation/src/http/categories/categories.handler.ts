import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { listedWhole, ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import { CATEGORY, type CategoryRow, rowOfKind, rowsOfKind } from '@zhuoluo/directory/store';
import { CATEGORY_CODE } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, invalid } from '@zhuoluo/platform';
import { defaultUrgency, handleLimit } from '../../rules/limits.ts';
import type { Policy } from '../../rules/policy.ts';
import type { ReferenceStore } from '../../store/reference-store.ts';
import type {
  AddCategoryRequest,
  AmendCategoryRequest,
  CategoryAnswer,
  CategoryPage,
  ListCategoriesRequest,
} from './category.dto.ts';

/**
 * 困难类别 are added and amended, and never taken away: cases bear them. A change by which a case would have no way to the city, or
 * none could be filed, is refused whole (rules.md §154).
 */
@Injectable()
export class CategoriesHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list(viewer: Viewer, request: ListCategoriesRequest): Promise<CategoryPage> {
    const policy = await this.#policy();
    const rows = (await rowsOfKind(this.pool, CATEGORY)).filter(({ active }) => active || request.ended === true);
    const list = {
      name: 'categories',
      rows: rows.toSorted(byPlace).map((row) => answerOf(row, policy)),
      words: ({ zh, en, code, hintZh, hintEn }: CategoryAnswer) => [zh, en, code, hintZh, hintEn],
      sorts: {
        code: ({ code }: CategoryAnswer) => code,
        zh: ({ zh }: CategoryAnswer) => zh,
        sortOrder: ({ sortOrder }: CategoryAnswer) => sortOrder,
      },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<CategoryAnswer> {
    return answerOf(await rowOfKind(this.pool, CATEGORY, id), await this.#policy());
  }

  async add(viewer: Viewer, headers: CommandHeaders, body: AddCategoryRequest): Promise<Answered<CategoryAnswer>> {
    if (!CATEGORY_CODE.test(body.code)) throw invalid({ path: 'code', code: 'category-code' });
    const policy = await this.#policy();
    return this.changes.run(viewer, headers, CATEGORY, async (change) => {
      const unsaid = { active: true, hideParty: false, sortOrder: 0 };
      return { status: 201, body: answerOf(await change.add(CATEGORY, { ...unsaid, ...given(body) }), policy) };
    });
  }

  async amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    body: AmendCategoryRequest,
  ): Promise<Answered<CategoryAnswer>> {
    const policy = await this.#policy();
    return this.changes.run(viewer, headers, CATEGORY, async (change) => {
      const row = await change.amend(CATEGORY, id, headers.ifMatch, given(body));
      return { status: 200, body: answerOf(row, policy) };
    });
  }

  /** The city's, in force now. */
  async #policy(): Promise<Policy> {
    const references = await this.references.current();
    return references.policyFor(references.directory.city.id).policy;
  }
}

function byPlace(a: CategoryRow, b: CategoryRow): number {
  return a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1);
}

function given<T extends object>(body: T): T {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as T;
}

function answerOf(row: CategoryRow, policy: Policy): CategoryAnswer {
  const { id, version, code, zh, en, hintZh, hintEn, active, hideParty, sortOrder } = row;
  const urgency = defaultUrgency(policy, code);
  const handle = handleLimit(policy, 'DEPARTMENT', urgency, code);
  return { id, version, code, zh, en, hintZh, hintEn, active, hideParty, sortOrder, urgency, handle };
}
