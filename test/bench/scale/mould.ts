import { createHash } from 'node:crypto';
import { nextMilestoneAt, subjectOf } from '@zhuoluo/cases/rules';
import { countsOf } from '@zhuoluo/cases/store';
import { searchText, shanghaiYearOf, type Instant } from '@zhuoluo/kernel';
import type { Dice } from '../../chaos/dice.ts';
import { lineOf, plain, type Columns, type TableName } from './columns.ts';
import { STAND_IN } from './habits.ts';
import { Stencil } from './stencil.ts';
import type { Roles } from './roles.ts';
import { NOBODY, timeOfId, type Numbered, type Walk } from './walk.ts';
import { wordsFor } from './words.ts';

const CHAIN_START = Buffer.alloc(32);
const CHAIN_HEAD = '【链】';
const ISO = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';
const TIME_OF_ID = '@\\d{13}@';
const MILLISECONDS = '(?<![\\w-])1[5-9]\\d{11}(?!\\d)';
interface EventMould {
  readonly text: Stencil;
  readonly byTime: boolean;
  readonly tx: number;
}

type Form = (instant: Instant) => string;

/** Lines of one case for each table; those of a table that gets none are empty. */
export type Lines = Readonly<Record<TableName, string>>;

/** A case that was lived, ready to be cast any number of times: other ids, people, words and milliseconds, the same story. */
export class Mould {
  readonly #walk: Walk;
  readonly #roles: Roles;
  readonly #slots = new Map<string, number>();
  readonly #instants: { slot: number; at: Instant; form: Form }[] = [];
  readonly #words: RegExp;
  readonly #rows: readonly (readonly [TableName, Stencil])[];
  readonly #events: readonly EventMould[];

  constructor(walk: Walk, casting: (walk: Walk) => Roles, columns: Columns) {
    this.#walk = walk;
    this.#roles = casting(walk);
    const fixed = [timeOfId(walk.case.openedAt), NOBODY, ...Object.values(STAND_IN), CHAIN_HEAD];
    for (const word of [...fixed, ...this.#roles.words, ...walk.numbers.map((n) => n.standIn)])
      this.#slots.set(word, this.#slots.size);
    const literals = [...this.#slots.keys()].sort((a, b) => b.length - a.length);
    this.#words = new RegExp([...literals, TIME_OF_ID, ISO, MILLISECONDS].join('|'), 'g');
    this.#rows = this.#cutRows(columns);
    this.#events = this.#cutEvents();
  }

  /** How many events it has. */
  get length(): number {
    return this.#events.length;
  }

  get openedAt(): Instant {
    return this.#walk.case.openedAt;
  }

  /** The document numbers that each copy bears. */
  get numbers(): readonly Numbered[] {
    return this.#walk.numbers;
  }

  /**
   * @param n the place of the case among all, from 1
   * @param late how many milliseconds after the mould it begins
   * @param docNumbers one for each of `numbers`
   */
  cast(n: number, late: number, docNumbers: Int32Array, dice: Dice): Lines {
    const { case: c } = this.#walk;
    const words = wordsFor(c.category, n, dice);
    const caseNo = `SL-${shanghaiYearOf(c.openedAt)}-${String(n).padStart(6, '0')}`;
    const cast = this.#roles.fill(dice);
    const values = [
      ...[timeOfId(c.openedAt + late), n.toString(16).padStart(12, '0')],
      ...[words.title, words.facts, words.wish, caseNo, ''],
      ...cast.words,
      ...Array.from(docNumbers, String),
    ];
    for (const { slot, at, form } of this.#instants) values[slot] = form(at + late);
    const { lines, head } = this.#castEvents(values);
    values[this.#slots.get(CHAIN_HEAD)!] = head.toString('hex');
    const body = searchText([words.title, cast.partyName, words.wish, words.facts].join('\\n'));
    const search = `${values[0]}-7000-8000-${values[1]}\t${caseNo}\t${body}\n`;
    const rows = Object.fromEntries(this.#rows.map(([table, stencil]) => [table, stencil.print(values)]));
    return { ...rows, event: lines, case_search: search } as Lines;
  }

  #castEvents(values: readonly string[]): { lines: string; head: Buffer } {
    let head = CHAIN_START;
    let lines = '';
    for (const { text, byTime, tx } of this.#events) {
      const told = text.print(values);
      head = createHash('sha256').update(head).update(told).digest();
      const line = told.replaceAll('\n', '\t');
      lines += `${byTime ? line.replace('\tnull\t', '\t\\N\t') : line}\t\\\\x${head.toString('hex')}\t${tx}\n`;
    }
    return { lines, head };
  }

  #cutRows(columns: Columns): (readonly [TableName, Stencil])[] {
    const { case: c, written, now } = this.#walk;
    const stored = {
      ...c,
      nextMilestoneAt: nextMilestoneAt(c, now),
      changedAt: written.at(-1)!.now,
      chainHead: CHAIN_HEAD,
      ...countsOf(c),
    };
    const cut = (table: TableName, rows: readonly object[]) =>
      [table, this.#cut(rows.map((row) => lineOf(columns[table], row)).join(''))] as const;
    const placed = (parts: readonly object[]) => parts.map((part, position) => ({ ...part, position }));
    const notices = written
      .flatMap((w) => w.notices)
      .map(({ to, part, ...told }, i) => ({
        ...told,
        ...to,
        partKind: part?.kind,
        partId: part?.id,
        id: `@${told.at}@-7${i.toString(16).padStart(3, '0')}-8000-${NOBODY}`,
      }));
    return [
      cut('case', [stored]),
      cut('task', placed(c.tasks)),
      cut('supervision_order', placed(c.orders)),
      cut('clock', placed(c.clocks)),
      cut('case_request', placed(c.requests)),
      cut('instruction', placed(c.instructions)),
      cut('notice', notices),
    ];
  }

  /** Events of a transaction bear its number; that they are small says that they were long ago. */
  #cutEvents(): EventMould[] {
    const iso = (at: Instant) => new Date(at).toISOString();
    const { subjectKind, subjectId } = subjectOf(this.#walk.case.id);
    return this.#walk.written.flatMap(({ events, now }, index) =>
      events.map(({ seq, type, at, by, facts, change }) => {
        const texts = [by, facts, change].map((part) => plain(JSON.stringify(part)));
        const text = [subjectKind, subjectId, seq, type, iso(at), iso(now), ...texts].join('\n');
        return { text: this.#cut(text), byTime: by === null, tx: index + 3 };
      }),
    );
  }

  #cut(text: string): Stencil {
    return Stencil.cut(text, this.#words, (word) => this.#slotOf(word));
  }

  #slotOf(word: string): number {
    const known = this.#slots.get(word);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(word, slot);
    this.#instants.push({ slot, ...instantIn(word) });
    return slot;
  }
}

function instantIn(word: string): { at: Instant; form: Form } {
  if (word.startsWith('@')) return { at: Number(word.slice(1, -1)), form: timeOfId };
  if (word.endsWith('Z')) return { at: Date.parse(word), form: (instant) => new Date(instant).toISOString() };
  return { at: Number(word), form: String };
}
