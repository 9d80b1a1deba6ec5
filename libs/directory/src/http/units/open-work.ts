import type { Queryable } from '@zhuoluo/database';

/** What lies with a unit and has not ended, counted by kind. */
export type OpenWorkCounts = Readonly<Record<string, number>>;

/** Asks of the modules above what the directory cannot know: whether a unit would leave something behind. */
export abstract class OpenWork {
  abstract of(db: Queryable, unitId: string): Promise<OpenWorkCounts>;
}
