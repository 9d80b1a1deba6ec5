import type { Case, CaseEvent } from '@zhuoluo/cases/rules';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Instant, WorkCalendar } from '@zhuoluo/kernel';
import type { NoticeRow } from '@zhuoluo/notices/store';
import type { PoolClient } from '@zhuoluo/database';
import type { SealedText } from '@zhuoluo/audit/rules';
import type { PersonalText, RecordedEvent } from '@zhuoluo/audit/store';

/** A text about a person that an event bears sealed; null once it is erased. */
export interface BorneText {
  readonly sealed: SealedText;
  readonly text: PersonalText | null;
}

/** One row of a case's history: as the rules read it, and letter for letter as it was recorded. */
export interface StoredEvent {
  readonly event: CaseEvent;
  readonly recorded: RecordedEvent;
  readonly personal: readonly BorneText[];
  /** The transaction that wrote it, as PostgreSQL prints it. */
  readonly tx: string;
}

/** One event of a history replayed: the case before it (null before the first) and after it. */
export interface Step extends StoredEvent {
  readonly before: Case | null;
  readonly after: Case;
}

/** A case as its rows tell it, and as its history tells it. */
export interface CaseRecord {
  readonly case: Case;
  readonly changedAt: Instant;
  /** Its history replayed in the order of `seq`; whether that is whole is for a check to say. */
  readonly steps: readonly Step[];
  readonly notices: readonly NoticeRow[];
}

/** What all checks of one examination hold the rows against: the snapshot's time and reference data. */
export interface Moment {
  readonly now: Instant;
  /** What is younger than this may still be under way. */
  readonly graceMs: number;
  /** Whether Temporal is looked at as well; without it no poke is carried. */
  readonly withTemporal: boolean;
  readonly directory: Directory;
  /** Every stored version of the calendar a case runs on, oldest first: a later correction makes no order early. */
  calendarsOf(c: Case): readonly WorkCalendar[];
}

/** Something that must not be. */
export interface Fault {
  /** The case, or what else is concerned. */
  readonly subject: string;
  readonly what: string;
}

interface Named {
  /** Stable: scripts and alerts go by it. */
  readonly name: string;
  /** What it promises, in the field's words. */
  readonly title: string;
}

/** Looks at one case after another: a function of its rows alone. */
export interface CaseCheck extends Named {
  /** What is wrong with the case, a sentence each. */
  readonly faultsOf: (record: CaseRecord, moment: Moment) => readonly string[];
}

/** Looks at rows that belong to no single case, or at many cases' rows at once, by a statement of its own. */
export interface TableCheck extends Named {
  readonly faults: (tx: PoolClient, moment: Moment) => AsyncIterable<Fault>;
}
