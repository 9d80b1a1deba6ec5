import type { Pool } from 'pg';

/**
 * Sorts what filings left at the end of the search index into it, and gives how many pages that was. Undone, the filing at which
 * they reach 4 MB sorts them all, while everybody waits, and each search reads them one by one.
 */
export async function sortSearchIndex(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ pages: number }>(`SELECT gin_clean_pending_list('case_search_pairs') AS pages`);
  return rows[0]!.pages;
}
