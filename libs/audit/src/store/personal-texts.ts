import type { Queryable } from '@zhuoluo/database';
import { ERASED, opened, sealedIn } from '../rules/personal.ts';
import type { PersonalRow } from './personal.entity.ts';

/** What a sealed text stands for. */
export type PersonalText = Pick<PersonalRow, 'id' | 'salt' | 'text'>;

const TEXTS = { name: 'personal-texts', text: 'SELECT id, salt, text FROM personal WHERE id = ANY($1::uuid[])' };

/** The texts about persons that JSON values refer to, by id; one that was erased is missing. No statement where there is none. */
export async function personalTexts(db: Queryable, values: readonly unknown[]): Promise<Map<string, PersonalText>> {
  const ids = values.flatMap(sealedIn).map(({ personal }) => personal);
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<PersonalText>({ ...TEXTS, values: [ids] });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Events as their readers get them: each text about a person stands in its place, or `ERASED`. */
export async function withPersonalTexts<E extends object>(db: Queryable, events: readonly E[]): Promise<E[]> {
  const texts = await personalTexts(db, events);
  return events.map((event) => opened(event, ({ personal }) => texts.get(personal)?.text ?? ERASED));
}
