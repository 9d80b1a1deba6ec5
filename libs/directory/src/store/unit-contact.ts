import type { UnitContact } from '../rules/directory-data.ts';
import type { Queryable } from '@zhuoluo/database';

/** Keeps whom an ordered unit asks; papers print it from now on. */
export async function saveUnitContact(db: Queryable, unitId: string, contact: UnitContact): Promise<void> {
  await db.query('UPDATE unit SET contact = $2 WHERE id = $1', [unitId, JSON.stringify(contact)]);
}
