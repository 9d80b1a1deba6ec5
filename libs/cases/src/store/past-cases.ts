import type { Actor, Instant, WorkCalendar } from '@zhuoluo/kernel';
import { newId, type Tx } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import type { FileCase } from '../rules/case/command.ts';
import type { Context } from '../rules/case/context.ts';
import { ImpossiblePast, liveThrough, type Lived, type NextAct } from '../rules/past/live-through.ts';
import { caseChange, type CaseChange } from './case-change.ts';
import { CaseTransactions, type CaseStoreOptions } from './case-transactions.ts';
import { writeCases } from './case.writer.ts';
import { decideWithNumbers } from './doc-numbers.ts';
import { beginFilings, caseNoOf, indexCases, type Begun, type Filing, type SearchText } from './filing.ts';
import { MOMENT, type Moment, type ReadMoment } from './moment.ts';

/** A case that somebody filed before this system had it, and what came of it. */
export interface Past {
  readonly filing: Omit<Filing, 'by'>;
  readonly filedAt: Instant;
  /** Who filed it, where the party has a liaison and where it has none. */
  readonly filedBy: (liaison: Actor | null, directory: Directory) => Actor;
  readonly next: NextAct;
  /** Whether it has ended by now. */
  readonly hasEnded: boolean;
}

/** When pasts are taken in, and the calendars by which they passed. */
export interface PastMoment {
  readonly now: Instant;
  readonly calendarOf: (code: string) => WorkCalendar;
}

interface TakenIn {
  readonly change: CaseChange;
  readonly searched: SearchText;
}

/** Takes in cases with their past, in silence: by the rules of today, without orders, and no one is told. */
export class PastCases {
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  /**
   * All of them or none, numbered in their order.
   *
   * @param pasts of each case the ways in which it may have gone, the likeliest first; oldest case first
   * @throws ImpossiblePast where the rules allow none of the ways of a case
   */
  takeIn(pasts: (moment: PastMoment) => readonly (readonly Past[])[]): Promise<number> {
    return this.#transactions.write(async (tx) => {
      const moment = await this.#now(tx);
      const { now, references } = moment;
      const ways = pasts({ now, calendarOf: (code) => references.calendar(code) });
      if (ways.length === 0) return 0;
      const begun = await beginFilings(
        tx,
        ways.map(([first]) => ({ ...first!.filing, by: NOBODY })),
      );
      const taken = ways.map((each, i) => takenIn(each, begun[i]!, moment));
      const changes = taken.map(({ change }) => change);
      const { numbers } = await decideWithNumbers(
        tx,
        () => changes,
        (all) => all,
      );
      await writeCases(tx, changes, numbers);
      await indexCases(
        tx,
        taken.map(({ searched }) => searched),
      );
      return taken.length;
    });
  }

  async #now(tx: Tx): Promise<Moment> {
    const { rows } = await tx.query<ReadMoment>(`SELECT ${MOMENT}`);
    return this.#transactions.moment(rows[0]!, tx);
  }
}

/** Of officials' filings nothing is counted. */
const NOBODY: Actor = { personId: '00000000-0000-0000-0000-000000000000', name: '', posts: [], partyId: null };

/** The first way that the rules allow. */
function takenIn(ways: readonly Past[], begun: Begun, moment: Moment): TakenIn {
  let impossible: unknown;
  for (const way of ways) {
    try {
      return livedBy(way, begun, moment);
    } catch (error) {
      if (!(error instanceof ImpossiblePast)) throw error;
      impossible = error;
    }
  }
  throw impossible;
}

function livedBy(
  { filing, filedAt, filedBy, next, hasEnded }: Past,
  begun: Begun,
  { now, references }: Moment,
): TakenIn {
  const { directory } = references;
  const { name: partyName, ...party } = begun.party;
  const { partyId: _, ...said } = filing;
  const { version, policy } = references.policyFor(party.regionId);
  const liaison = party.liaison && actorOf(party.liaison.personId, directory);
  const command: FileCase = {
    ...said,
    by: filedBy(liaison, directory),
    type: 'file-case',
    caseId: newId(),
    caseNo: caseNoOf(directory.casePrefix, begun.serial, filedAt),
    policyVersion: version,
    party: { ...party, tier: directory.region(party.regionId).tier },
    earlier: { open: null, filedAt: [] },
  };
  const calendars = references.calendarHistory(policy.calendar);
  const { servedBy } = begun;
  const contextAt = (at: Instant): Context => ({
    now: at,
    policy,
    calendar: calendars.newest,
    calendars,
    directory,
    servedBy,
    newId,
  });
  const lived: Lived = liveThrough(command, filedAt, next, contextAt, now);
  if ((lived.case.endedAt !== null) !== hasEnded) throw new ImpossiblePast(`${said.title}: ${lived.case.state} by now`);
  return { change: caseChange(null, lived.case, lived.events, contextAt(now)), searched: { command, partyName } };
}

/** An official with all posts held now. */
function actorOf(personId: string, directory: Directory): Actor {
  const { name, posts } = directory.person(personId);
  return { personId, name, posts, partyId: null };
}
