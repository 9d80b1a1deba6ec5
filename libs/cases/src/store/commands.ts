import { advance } from '../rules/case/advance.ts';
import { decide } from '../rules/case/decide.ts';
import { fileCase } from '../rules/commands/file-case.ts';
import type { CaseCommand, FileCase } from '../rules/case/command.ts';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Instant } from '@zhuoluo/kernel';
import type { Traceparent } from '@zhuoluo/platform';
import { type Tx, newId, claimKeys, forgetKeys, type IdempotencyKey } from '@zhuoluo/database';
import type { FileResult, RunResult } from './command-results.ts';
import { lockAndLoad, type StoredCase } from './case.loader.ts';
import { caseChange, writeCases, type CaseChange, type SavedCase } from './case.writer.ts';
import { beginFilings, caseNoOf, indexCases, type Begun, type Filing, type SearchText } from './filing.ts';
import { contextToChange, putOff, type Moment, type ReadMoment } from './moment.ts';
import { takeBack } from './quarantine.ts';
import { isStuck } from './stuck-milestone.ts';

interface AskedOfCase {
  readonly caseId: string;
  readonly key: IdempotencyKey | undefined;
  /** Where whoever asks is, for whatever goes on later. */
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
export type CommandResult = FileResult | RunResult;

/** Nothing was done: it has to be asked again in a transaction of its own. */
export const ALONE = { kind: 'alone' } as const;
export type Outcome = CommandResult | typeof ALONE;

export interface CommandPorts {
  readonly moment: (tx: Tx, read: ReadMoment) => Promise<Moment>;
}

/** What the rules decided, to be written with whatever else is decided in the same transaction. */
interface Decided {
  readonly change: CaseChange;
  readonly directory: Directory;
  readonly result: (saved: SavedCase) => CommandResult;
  /** Of a new case. */
  readonly searched?: SearchText;
  /** Whether the sweep had set the case apart, and need not any more. */
  readonly cured?: boolean;
}

type Verdict = Decided | Outcome;

/** Decides no earlier than the instant given; asked again where it was too early. */
type Judge = (notBefore: Instant) => Verdict;
type Judges = Map<Asked, Judge>;

/** Carries out what people ask: the rules decide of each by itself, one transaction keeps it all. */
export class Commands {
  readonly #ports: CommandPorts;

  constructor(ports: CommandPorts) {
    this.#ports = ports;
  }

  /**
   * What became of each, in the order asked. No two may be for one case, nor under one key: neither would see the other's doing.
   *
   * @param locking with `skip`, what is asked of a case, or under a key, that somebody else holds is `ALONE`: the others do not wait for it
   */
  async carryOut(tx: Tx, all: readonly Asked[], locking: 'wait' | 'skip'): Promise<Outcome[]> {
    const judges: Judges = new Map();
    const claims = await claimKeys(
      tx,
      all.flatMap(({ key, caseId }) => (key ? [{ key, resource: caseId }] : [])),
      locking,
    );
    const fresh = all.filter((asked) => {
      const claim = asked.key && claims.get(asked.key);
      if (claim && claim.kind !== 'fresh') judges.set(asked, () => (claim.kind === 'held' ? ALONE : claim));
      return !judges.has(asked);
    });
    await Promise.all([
      this.#fileAll(tx, fresh.filter(isFiling), judges),
      this.#runAll(tx, fresh.filter(isCommand), locking, judges),
    ]);
    const outcomes = await written(tx, judges, all);
    await forgetKeys(tx, fresh.filter((asked) => outcomes.get(asked)!.kind !== 'done').flatMap(keyed));
    return all.map((asked) => outcomes.get(asked)!);
  }

  async #fileAll(tx: Tx, asked: readonly AskedFiling[], judges: Judges): Promise<void> {
    if (asked.length === 0) return;
    const begun = await beginFilings(
      tx,
      asked.map(({ filing }) => filing),
    );
    for (const [i, one] of asked.entries()) {
      const found = begun[i];
      const moment = found && (await this.#ports.moment(tx, found.read));
      judges.set(one, (notBefore) => (moment ? this.#file(one, found, putOff(moment, notBefore)) : { kind: 'absent' }));
    }
  }

  #file(
    { caseId, filing: { partyId: _, ...said }, trace }: AskedFiling,
    { party: { name, ...found }, earlier, serial }: Begun,
    { now, references }: Moment,
  ): Decided | FileResult {
    const { directory } = references;
    const party = { ...found, tier: directory.region(found.regionId).tier };
    const { version, policy } = references.policyFor(party.regionId);
    const caseNo = caseNoOf(serial, now);
    const command: FileCase = { ...said, type: 'file-case', caseId, caseNo, policyVersion: version, party, earlier };
    const calendar = references.calendar(policy.calendar);
    const decision = fileCase(command, { now, policy, calendar, directory, newId });
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
    return {
      change: caseChange(null, decision.case, decision.events, now, trace),
      directory,
      result: (saved) => ({ kind: 'done', ...saved }),
      searched: { command, partyName: name },
    };
  }

  async #runAll(tx: Tx, asked: readonly AskedCommand[], locking: 'wait' | 'skip', judges: Judges): Promise<void> {
    if (asked.length === 0) return;
    const { locked, stored, read } = await lockAndLoad(
      tx,
      asked.map(({ caseId }) => caseId),
      locking,
    );
    const moment = await this.#ports.moment(tx, read);
    const found = new Map(stored.map((one) => [one.case.id, one]));
    for (const one of asked) {
      const before = found.get(one.caseId);
      if (!before) judges.set(one, () => ({ kind: 'absent' }));
      else if (!locked.has(one.caseId)) judges.set(one, () => ALONE);
      else judges.set(one, (notBefore) => this.#run(one, before, putOff(moment, notBefore)));
    }
  }

  #run({ command, expectedVersion, trace }: AskedCommand, before: StoredCase, moment: Moment): Decided | RunResult {
    if (expectedVersion !== undefined && expectedVersion !== before.case.version)
      return { kind: 'stale', version: before.case.version };
    const context = contextToChange(before, moment);
    const advanced = advance(before.case, context);
    const decision = decide(command, advanced.case, context);
    const after = decision.ok ? decision.case : advanced.case;
    const events = decision.ok ? [...advanced.events, ...decision.events] : advanced.events;
    const change = caseChange(before, after, events, context.now, trace);
    return {
      change,
      directory: context.directory,
      result: (saved) =>
        decision.ok ? { kind: 'done', ...saved } : { kind: 'refused', refusal: decision.refusal, ...saved },
      cured: before.setApart && !isStuck(change),
    };
  }
}

const isFiling = (asked: Asked): asked is AskedFiling => 'filing' in asked;
const isCommand = (asked: Asked): asked is AskedCommand => !isFiling(asked);
const keyed = ({ key }: Asked): IdempotencyKey[] => (key ? [key] : []);
const isDecided = (verdict: Verdict): verdict is Decided => 'change' in verdict;

/** Has everything decided and writes it in the order asked; with it, every request has its outcome. */
async function written(tx: Tx, judges: ReadonlyMap<Asked, Judge>, all: readonly Asked[]): Promise<Map<Asked, Outcome>> {
  const judged = (notBefore: Instant) => all.map((asked) => judges.get(asked)!(notBefore));
  let verdicts = judged(-Infinity);
  let decided = verdicts.filter(isDecided);
  const decideFrom = (notBefore: Instant) => {
    if (notBefore > -Infinity) decided = (verdicts = judged(notBefore)).filter(isDecided);
    return decided.map(({ change }) => change);
  };
  const saved = decided[0] ? await writeCases(tx, decideFrom, decided[0].directory) : [];
  await indexCases(
    tx,
    decided.flatMap(({ searched }) => searched ?? []),
  );
  await takeBack(
    tx,
    decided.flatMap(({ cured, change }) => (cured ? [change.after.id] : [])),
  );
  const results = new Map(decided.map((one, i) => [one, one.result(saved[i]!)]));
  return new Map(all.map((asked, i) => [asked, outcomeOf(verdicts[i]!)]));

  function outcomeOf(verdict: Verdict): Outcome {
    return isDecided(verdict) ? results.get(verdict)! : verdict;
  }
}
