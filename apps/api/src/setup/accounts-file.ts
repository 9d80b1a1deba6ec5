import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolesOf, type Actor, type Level, type Role } from '@zhuoluo/kernel';
import { postsHeldBy } from '@zhuoluo/directory/store';
import { ReferenceStore } from '@zhuoluo/regulation/store';
import type { Pool } from '@zhuoluo/database';
import { levelOf } from '../identity/me/present-me.ts';

/** One line of `accounts.json` (api.md, Identity). */
export interface SampleAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  /** The party's name where the account is an enterprise's. */
  readonly unitName: string;
  readonly regionId: string;
  readonly level: Level | null;
  readonly partyId: string | null;
}

interface Row extends Pick<Actor, 'name' | 'posts' | 'partyId'> {
  readonly account: string;
  readonly personId: string;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly regionId: string;
}

const LIST = `
  SELECT person.account, person.id AS "personId", person.name, person.unit_id AS "unitId", person.party_id AS "partyId",
    coalesce(unit.name, party.name) AS "unitName", coalesce(unit.region_id, party.region_id) AS "regionId",
    ${postsHeldBy('person.id')} AS posts
  FROM person LEFT JOIN unit ON unit.id = person.unit_id LEFT JOIN party ON party.id = person.party_id
  ORDER BY person.id`;

/** Writes who may sign in, for the owner's eyes alone; whole or not at all. */
export async function writeAccounts(pool: Pool, passwords: ReadonlyMap<string, string>, file: string): Promise<void> {
  const { directory } = await new ReferenceStore(pool).current();
  const { rows } = await pool.query<Row>(LIST);
  const accounts = rows.flatMap(
    ({ account, personId, name, posts, partyId, unitId, unitName, regionId }): SampleAccount[] => {
      const password = passwords.get(account);
      if (password === undefined) return [];
      const roles = rolesOf({ posts });
      const level = levelOf({ personId, name, posts, partyId }, directory);
      return [{ account, password, name, roles, unitId, unitName, regionId, level, partyId }];
    },
  );
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
