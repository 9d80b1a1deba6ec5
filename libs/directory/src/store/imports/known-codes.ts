import type { Queryable } from '@zhuoluo/database';
import type { Directory } from '../../rules/directory.ts';
import type { KnownCodes } from '../../rules/imports/sheet-rules.ts';

/** What rows of sheets refer to, as the database has it now. */
export async function knownCodes(db: Queryable, directory: Directory): Promise<KnownCodes> {
  const { rows: parties } = await db.query<{ code: string; id: string; regionId: string }>(
    'SELECT code, id, region_id AS "regionId" FROM party',
  );
  const { rows: people } = await db.query<{ account: string; id: string }>('SELECT account, id FROM person');
  return {
    directory,
    parties: new Map(parties.map(({ code, id, regionId }) => [code, { id, regionId }])),
    accounts: new Map(people.map(({ account, id }) => [account, id])),
  };
}
