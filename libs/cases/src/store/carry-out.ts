import { advance } from '../rules/case/advance.ts';
import { decide } from '../rules/case/decide.ts';
import type { EvidenceFile } from '../rules/case/evidence-file.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import { fileCase } from '../rules/commands/file-case.ts';
import type { FileCase } from '../rules/case/command.ts';
import type { Instant, Refusal } from '@zhuoluo/kernel';
import { asOfNow, type Directory } from '@zhuoluo/directory/rules';
import { claimKeys, forgetKeys, newId, type Tx } from '@zhuoluo/database';
import { isCommand, isFiling, type Asked, type AskedCommand, type AskedFiling } from './asked.ts';
import { caseChange, type CaseChange } from './case-change.ts';
import { lockAndLoad, type StoredCase } from './case.loader.ts';
import { writeCases, type SavedCase } from './case.writer.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { ALONE, type CommandResult, type Outcome } from './command-results.ts';
import { decideWithNumbers, type DocNumbers } from './doc-numbers.ts';
import { beginFilings, caseNoOf, indexCases, reindexCases, type Begun, type SearchText } from './filing.ts';
import { contextToChange, putOff, type Moment, type MomentOf } from './moment.ts';
import { takeBack } from './quarantine.ts';
import { isStuck } from './stuck-milestone.ts';

/** With `skip`, what is asked of a case, or under a key, that another transaction holds is `ALONE`: the others do not wait for it. */
type Locking = 'wait' | 'skip';

/** What carrying out needs beside the database. */
export interface Ports {
  readonly moment: MomentOf;
  readonly files: Pick<EvidenceFiles, 'attach'>;
}

interface Claimed {
  readonly kind: 'claimed';
  readonly asked: Asked;
}

interface LoadedFiling {
  readonly kind: 'filing';
  readonly asked: AskedFiling;
  readonly begun: Begun;
  readonly moment: Moment;
}

interface LoadedCommand {
  readonly kind: 'command';
  readonly asked: AskedCommand;
  readonly before: StoredCase;
  readonly moment: Moment;
}

type Loaded = LoadedFiling | LoadedCommand;

interface Decided {
  readonly kind: 'decided';
  readonly change: CaseChange;
  /** The posts that serve the party. */
  readonly servedBy: readonly string[];
  /** What time did is kept even if the command is refused. */
  readonly refusal: Refusal | null;
  /** Of a new case. */
  readonly searched?: SearchText;
  /** Whether the sweep had set the case apart, and need not any more. */
  readonly isCured?: boolean;
  /** Files that the change names. */
  readonly files?: readonly EvidenceFile[] | undefined;
}

/**
 * Carries out in one transaction what people ask, in five phases. Each makes of an array another of the same order and length;
 * what is settled early goes through the rest as its outcome.
 *
 * @param all no two for one case or under one key: neither would see the other's doing
 * @returns what became of each, in the order asked
 */
export async function carryOut(
  tx: Tx,
  all: readonly Asked[],
  locking: Locking,
  { moment: momentOf, files }: Ports,
): Promise<readonly Outcome[]> {
  const claimed = await claim(tx, all, locking);
  const loaded = await load(tx, claimed, locking, momentOf);
  const { decided, numbers } = await decideWithNumbers(tx, (notBefore) => decideAll(loaded, notBefore), changesOf);
  const outcomes = await write(tx, decided, numbers, files);
  return answer(tx, claimed, outcomes);
}

/** 1. Takes the keys: what was carried out under its key before is settled. */
async function claim(tx: Tx, all: readonly Asked[], locking: Locking): Promise<(Claimed | Outcome)[]> {
  const wanted = all.flatMap(({ key, caseId }) => (key ? [{ key, resource: caseId }] : []));
  const claims = await claimKeys(tx, wanted, locking);
  return all.map((asked) => {
    const known = asked.key && claims.get(asked.key);
    if (!known || known.kind === 'fresh') return { kind: 'claimed', asked };
    return known.kind === 'held' ? ALONE : known;
  });
}

/** 2. Locks and reads the cases, and what filings begin with. */
async function load(
  tx: Tx,
  claimed: readonly (Claimed | Outcome)[],
  locking: Locking,
  momentOf: MomentOf,
): Promise<(Loaded | Outcome)[]> {
  const asked = claimed.flatMap((one) => (one.kind === 'claimed' ? [one.asked] : []));
  const [filings, commands] = await Promise.all([
    loadFilings(tx, asked.filter(isFiling), momentOf),
    loadCommands(tx, asked.filter(isCommand), locking, momentOf),
  ]);
  const loaded = new Map([...filings, ...commands]);
  return claimed.map((one) => (one.kind === 'claimed' ? loaded.get(one.asked)! : one));
}

type LoadedByAsked = [Asked, Loaded | Outcome][];

async function loadFilings(tx: Tx, asked: readonly AskedFiling[], momentOf: MomentOf): Promise<LoadedByAsked> {
  if (asked.length === 0) return [];
  const found = await beginFilings(
    tx,
    asked.map(({ filing }) => filing),
  );
  const loaded: LoadedByAsked = [];
  for (const [i, one] of asked.entries()) {
    const begun = found[i];
    const outcome = begun
      ? ({ kind: 'filing', asked: one, begun, moment: await momentOf(begun.read, tx) } as const)
      : ({ kind: 'absent' } as const);
    loaded.push([one, outcome]);
  }
  return loaded;
}

async function loadCommands(
  tx: Tx,
  asked: readonly AskedCommand[],
  locking: Locking,
  momentOf: MomentOf,
): Promise<LoadedByAsked> {
  if (asked.length === 0) return [];
  const { locked, stored, read } = await lockAndLoad(
    tx,
    asked.map(({ caseId }) => caseId),
    locking,
  );
  const moment = await momentOf(read, tx);
  const found = new Map(stored.map((one) => [one.case.id, one]));
  return asked.map((one) => {
    const before = found.get(one.caseId);
    if (!before) return [one, { kind: 'absent' }];
    return [one, locked.has(one.caseId) ? { kind: 'command', asked: one, before, moment } : ALONE];
  });
}

/** 3. Lets the rules decide of each by itself, no earlier than the instant given. */
function decideAll(loaded: readonly (Loaded | Outcome)[], notBefore: Instant): (Decided | Outcome)[] {
  return loaded.map((one) => {
    if (one.kind === 'filing') return decideFiling(one, putOff(one.moment, notBefore));
    if (one.kind === 'command') return decideCommand(one, putOff(one.moment, notBefore));
    return one;
  });
}

/** Whose unit is closed acts in its successor. */
function inStandingUnit<L extends { readonly unitId: string }>(liaison: L, directory: Directory): L {
  return { ...liaison, unitId: directory.current(liaison.unitId).id };
}

function decideFiling({ asked, begun }: LoadedFiling, { now, references }: Moment): Decided | Outcome {
  const { partyId: _, ...said } = asked.filing;
  const { directory } = references;
  const { name: partyName, ...party } = begun.party;
  const found = { ...party, liaison: party.liaison && inStandingUnit(party.liaison, directory) };
  const { version, policy } = references.policyFor(found.regionId);
  const command: FileCase = {
    ...said,
    by: asOfNow(said.by, directory),
    type: 'file-case',
    caseId: asked.caseId,
    caseNo: caseNoOf(directory.casePrefix, begun.serial, now),
    policyVersion: version,
    party: { ...found, tier: directory.region(found.regionId).tier },
    earlier: begun.earlier,
  };
  const calendars = references.calendarHistory(policy.calendar);
  const { servedBy } = begun;
  const context = { now, policy, calendar: calendars.newest, calendars, directory, servedBy, newId };
  const decision = fileCase(command, context);
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
  const change = caseChange(null, decision.case, decision.events, context, asked.trace);
  return { kind: 'decided', change, servedBy, refusal: null, searched: { command, partyName }, files: command.files };
}

function decideCommand({ asked, before }: LoadedCommand, moment: Moment): Decided | Outcome {
  const { command, expectedVersion, trace } = asked;
  const { version } = before.case;
  if (expectedVersion !== undefined && expectedVersion !== version) return { kind: 'stale', version };
  const context = contextToChange(before, moment);
  const advanced = advance(before.case, context);
  const decision = decide({ ...command, by: asOfNow(command.by, context.directory) }, advanced.case, context);
  const after = decision.ok ? decision.case : advanced.case;
  const events = decision.ok ? [...advanced.events, ...decision.events] : advanced.events;
  const change = caseChange(before, after, events, context, trace);
  const refusal = decision.ok ? null : decision.refusal;
  const files = decision.ok && 'files' in command ? command.files : undefined;
  const isCured = before.setApart && !isStuck(change);
  return { kind: 'decided', change, servedBy: before.servedBy, refusal, isCured, files };
}

const isDecided = (one: Decided | Outcome): one is Decided => one.kind === 'decided';

function changesOf(decided: readonly (Decided | Outcome)[]): CaseChange[] {
  return decided.filter(isDecided).map(({ change }) => change);
}

/** 4. Writes what was decided: the rows, the files they name, the search, and what need not be set apart any more. */
async function write(
  tx: Tx,
  decided: readonly (Decided | Outcome)[],
  numbers: DocNumbers,
  evidence: Ports['files'],
): Promise<Outcome[]> {
  const all = decided.filter(isDecided);
  const saved = await writeCases(tx, changesOf(decided), numbers);
  const attachments = all.flatMap(({ files = [], change }) =>
    files.map(({ id }) => ({ caseId: change.after.id, fileId: id })),
  );
  if (attachments.length > 0) await evidence.attach(tx, attachments);
  await indexCases(
    tx,
    all.flatMap(({ searched }) => searched ?? []),
  );
  await reindexCases(
    tx,
    all.flatMap(({ change: { after, events } }) => (events.some(saysOtherwise) ? [after] : [])),
  );
  await takeBack(
    tx,
    all.flatMap(({ isCured, change }) => (isCured ? [change.after.id] : [])),
  );
  const results = new Map(all.map((one, i) => [one, resultOf(one, saved[i]!)]));
  return decided.map((one) => (isDecided(one) ? results.get(one)! : one));
}

const saysOtherwise = ({ type }: CaseEvent): boolean => type === 'case-amended';

function resultOf({ servedBy, refusal }: Decided, saved: SavedCase): CommandResult {
  return refusal ? { kind: 'refused', refusal, servedBy, ...saved } : { kind: 'done', servedBy, ...saved };
}

/** 5. Answers in the order asked, and gives back the keys under which nothing was done: only successes are kept. */
async function answer(
  tx: Tx,
  claimed: readonly (Claimed | Outcome)[],
  outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const unused = claimed.flatMap((one, i) =>
    one.kind === 'claimed' && one.asked.key && outcomes[i]!.kind !== 'done' ? [one.asked.key] : [],
  );
  await forgetKeys(tx, unused);
  return outcomes;
}
