import type { Instant } from '@zhuoluo/kernel';
import { CASE_CHECKS, TABLE_CHECKS } from './checks/index.ts';
import { damagedContents, FILE_CONTENTS } from './checks/evidence-files.ts';
import { LIVE_WORKFLOWS, withoutWorkflow, type LiveWorkflows } from './checks/live-workflows.ts';
import type { FileStorage } from '@zhuoluo/papers/store';
import type { CaseRecord, Fault, Moment } from './record.ts';
import { inSnapshot, type Snapshot } from './snapshot.ts';

export interface ExamineOptions {
  readonly databaseUrl: string;
  /** What is younger than this may still be under way, in milliseconds. */
  readonly graceMs: number;
  /** Faults to tell of each check; all are counted. */
  readonly tell: number;
  /** Where workflows are asked for, if anywhere. */
  readonly workflows?: LiveWorkflows | undefined;
  /** Where the contents of files are looked at, if anywhere. */
  readonly storage?: FileStorage | undefined;
  /** Takes the place of the database's clock; for tests. */
  readonly now?: Instant;
}

/** What one check found. */
export interface Finding {
  readonly check: string;
  readonly title: string;
  readonly count: number;
  /** The first ones. */
  readonly faults: readonly Fault[];
}

export interface Diagnosis {
  readonly at: Instant;
  readonly cases: number;
  readonly openCases: number;
  readonly events: number;
  readonly orders: number;
  /** Texts about persons that were erased from histories: no fault. */
  readonly erasedTexts: number;
  readonly findings: readonly Finding[];
  readonly isWhole: boolean;
}

/** Holds everything that is stored against the rules, as one moment shows it; reads only, in bounded memory. */
export function examine(options: ExamineOptions): Promise<Diagnosis> {
  return inSnapshot(options.databaseUrl, (snapshot) => new Examination(snapshot, options).run());
}

class Examination {
  readonly #snapshot: Snapshot;
  readonly #options: ExamineOptions;
  readonly #tallies = new Map<string, Tally>();
  readonly #seen = { cases: 0, openCases: 0, events: 0, orders: 0, erasedTexts: 0 };

  constructor(snapshot: Snapshot, options: ExamineOptions) {
    this.#snapshot = snapshot;
    this.#options = options;
    for (const { name, title } of [...CASE_CHECKS, ...TABLE_CHECKS])
      this.#tallies.set(name, new Tally(title, options.tell));
    if (options.storage) this.#tallies.set(FILE_CONTENTS.name, new Tally(FILE_CONTENTS.title, options.tell));
    if (options.workflows) this.#tallies.set(LIVE_WORKFLOWS.name, new Tally(LIVE_WORKFLOWS.title, options.tell));
  }

  async run(): Promise<Diagnosis> {
    const { graceMs, now, workflows, storage } = this.#options;
    const moment = await this.#snapshot.moment({ graceMs, now, withTemporal: workflows !== undefined });
    for await (const page of this.#snapshot.pages()) await this.#examinePage(page, moment);
    for (const check of TABLE_CHECKS)
      for await (const fault of check.faults(this.#snapshot.tx, moment)) this.#tallies.get(check.name)!.add(fault);
    if (storage)
      for await (const fault of damagedContents(this.#snapshot.tx, storage))
        this.#tallies.get(FILE_CONTENTS.name)!.add(fault);
    const findings = [...this.#tallies].map(([check, tally]) => ({ check, ...tally.result() }));
    return { at: moment.now, ...this.#seen, findings, isWhole: findings.every((f) => f.count === 0) };
  }

  async #examinePage(page: readonly CaseRecord[], moment: Moment): Promise<void> {
    for (const record of page) {
      this.#seen.cases += 1;
      this.#seen.openCases += record.case.endedAt === null ? 1 : 0;
      this.#seen.events += record.steps.length;
      this.#seen.orders += record.case.orders.length;
      this.#seen.erasedTexts += record.steps.flatMap(({ personal }) => personal).filter(({ text }) => !text).length;
      for (const check of CASE_CHECKS)
        for (const what of check.faultsOf(record, moment))
          this.#tallies.get(check.name)!.add({ subject: record.case.caseNo, what });
    }
    if (this.#options.workflows)
      for (const fault of await withoutWorkflow(page, moment, this.#options.workflows))
        this.#tallies.get(LIVE_WORKFLOWS.name)!.add(fault);
  }
}

/** Counts all faults of a check and keeps the first. */
class Tally {
  readonly #title: string;
  readonly #keep: number;
  readonly #faults: Fault[] = [];
  #count = 0;

  constructor(title: string, keep: number) {
    this.#title = title;
    this.#keep = keep;
  }

  add(fault: Fault): void {
    this.#count += 1;
    if (this.#faults.length < this.#keep) this.#faults.push(fault);
  }

  result(): Omit<Finding, 'check'> {
    return { title: this.#title, count: this.#count, faults: this.#faults };
  }
}
