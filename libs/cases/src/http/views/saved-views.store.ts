import { Injectable } from '@nestjs/common';
import { newId, type Pool, type Queryable, InjectPool } from '@zhuoluo/database';
import { Fault } from '@zhuoluo/platform';
import type { SavedViewAnswer, ViewPage } from './saved-view.answer.ts';

const COLUMNS = 'id, page, name, query';

/** Views are few and their owner’s alone: no one else reads, replaces or removes them. */
@Injectable()
export class SavedViewsStore {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async list(personId: string, page: ViewPage | undefined): Promise<SavedViewAnswer[]> {
    const text = `SELECT ${COLUMNS} FROM saved_view WHERE person_id = $1 AND ($2::text IS NULL OR page = $2) ORDER BY page, name`;
    const { rows } = await this.pool.query<SavedViewAnswer>(text, [personId, page ?? null]);
    return rows;
  }

  /** A view of the same page and name is replaced and keeps its id. */
  async save(db: Queryable, personId: string, view: Omit<SavedViewAnswer, 'id'>): Promise<SavedViewAnswer> {
    const text = `
      INSERT INTO saved_view (id, person_id, page, name, query) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (person_id, page, name) DO UPDATE SET query = excluded.query RETURNING ${COLUMNS}`;
    const { rows } = await db.query<SavedViewAnswer>(text, [newId(), personId, view.page, view.name, view.query]);
    return rows[0]!;
  }

  /** @throws Fault where the caller has no such view */
  async remove(personId: string, id: string): Promise<void> {
    const { rowCount } = await this.pool.query('DELETE FROM saved_view WHERE id = $1 AND person_id = $2', [
      id,
      personId,
    ]);
    if (rowCount === 0) throw new Fault('not-found');
  }
}
