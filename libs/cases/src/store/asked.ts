import type { CaseCommand } from '../rules/case/command.ts';
import type { IdempotencyKey } from '@zhuoluo/database';
import type { Traceparent } from '@zhuoluo/platform';
import type { Filing } from './filing.ts';

interface AskedOfCase {
  readonly caseId: string;
  readonly key: IdempotencyKey | undefined;
  /** Where the caller is, for work that goes on later. */
  readonly trace: Traceparent | null;
}

/** 建单, under the id that the case is to have. */
export interface AskedFiling extends AskedOfCase {
  readonly filing: Filing;
}

export interface AskedCommand extends AskedOfCase {
  readonly command: CaseCommand;
  /** Stale where the case has another version before time is applied to it (rules.md §157). */
  readonly expectedVersion: number | undefined;
}

export type Asked = AskedFiling | AskedCommand;

export const isFiling = (asked: Asked): asked is AskedFiling => 'filing' in asked;
export const isCommand = (asked: Asked): asked is AskedCommand => !isFiling(asked);
