import type { Queryable } from '@zhuoluo/database';

/** What lies with a unit and has not ended, counted by kind. */
export type OpenWorkCounts = Readonly<Record<string, number>>;

/** The offices of a region with which work lies. */
export const WORKING_OFFICES = ['dispatchEnterprise', 'dispatchProject', 'supervision'] as const;
export type WorkingOffice = (typeof WORKING_OFFICES)[number];

/** An office of a region, and who holds it. */
export interface HeldOffice {
  readonly office: WorkingOffice;
  /** The unit, and the closed ones in whose place it works. */
  readonly unitIds: readonly string[];
  /** Null for the city, which also takes what rises from its regions. */
  readonly countyId: string | null;
}

/** Asks of the modules above what the directory cannot know: whether a unit would leave something behind. */
export abstract class OpenWork {
  abstract of(db: Queryable, unitId: string): Promise<OpenWorkCounts>;
  /** What lies with the holder of an office because it holds it. */
  abstract ofOffice(db: Queryable, held: HeldOffice): Promise<OpenWorkCounts>;
}
