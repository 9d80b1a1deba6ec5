import { Injectable } from '@nestjs/common';
import { newId, type Pool, type Queryable, InjectPool } from '@zhuoluo/database';

/** Pages whose filters and order can be kept. */
export const VIEW_PAGES = ['board', 'cases', 'orders'] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

export interface SavedView {
  readonly id: string;
  readonly page: ViewPage;
  readonly name: string;
  /** What stands behind the ? of the page’s address. */
  readonly query: string;
}

const COLUMNS = 'id, page, name, query';

/** Views are few and their owner’s alone. */
@Injectable()
export class SavedViewsStore {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async list(personId: string, page: ViewPage | undefined): Promise<SavedView[]> {
    const text = `SELECT ${COLUMNS} FROM saved_view WHERE person_id = $1 AND ($2::text IS NULL OR page = $2) ORDER BY page, name`;
    const { rows } = await this.pool.query<SavedView>(text, [personId, page ?? null]);
    return rows;
  }

  /** A view of the same page and name is replaced and keeps its id. */
  async save(db: Queryable, personId: string, view: Omit<SavedView, 'id'>): Promise<SavedView> {
    const text = `
      INSERT INTO saved_view (id, person_id, page, name, query) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (person_id, page, name) DO UPDATE SET query = excluded.query RETURNING ${COLUMNS}`;
    const { rows } = await db.query<SavedView>(text, [newId(), personId, view.page, view.name, view.query]);
    return rows[0]!;
  }

  /** @returns whether the person had that view */
  async remove(personId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM saved_view WHERE id = $1 AND person_id = $2', [
      id,
      personId,
    ]);
    return rowCount === 1;
  }
}
