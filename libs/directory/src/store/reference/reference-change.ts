import { CHAIN_START, chained, EVENT, newSalt, PERSONAL, sealed } from '@zhuoluo/audit/store';
import type { EventEnvelope } from '@zhuoluo/audit/rules';
import { newId, type Queryable } from '@zhuoluo/database';
import { toIso, type Author, type Instant } from '@zhuoluo/kernel';
import type { EntityManager, EntitySchema, FindOptionsWhere } from 'typeorm';
import { KEPT_FIELDS, personalInEvents, type ReferenceKind, type ReferenceRow } from './reference-kind.ts';

/** Raised where a row is not of the version that somebody saw when they changed it; nothing is written. */
export class StaleRow extends Error {
  override readonly name = 'StaleRow';
}

/** Raised where there is no such row. */
export class UnknownRow extends Error {
  override readonly name = 'UnknownRow';
}

/** A row as its owner gives it, without what its history adds. */
export type NewRow<Row extends ReferenceRow> = Omit<Row, keyof ReferenceRow> & { readonly id?: string };
export type RowFields<Row extends ReferenceRow> = Partial<Omit<Row, keyof ReferenceRow>>;

type EventType = 'added' | 'amended' | 'ended';

/** Writes to reference data that commit together: each row with the event that tells of it. Only one is under way at a time. */
export class ReferenceChange {
  readonly manager: EntityManager;
  /** For what TypeORM has no word for; in the same transaction. */
  readonly db: Queryable;
  /** When all of it counts as having happened. */
  readonly at: Instant;
  readonly #author: Author | null;

  /** @param author null is the program itself */
  constructor(manager: EntityManager, db: Queryable, at: Instant, author: Author | null) {
    this.manager = manager;
    this.db = db;
    this.at = at;
    this.#author = author;
  }

  /** @throws UnknownRow */
  async get<Row extends ReferenceRow>({ name, entity }: ReferenceKind<Row>, id: string): Promise<Row> {
    const where = { id } as FindOptionsWhere<Row>;
    const row = await this.manager.getRepository(entity).findOneBy(where);
    if (row === null) throw new UnknownRow(`there is no ${name} ${id}`);
    return row;
  }

  /** @param facts what the history tells beside the row, such as a reason */
  async add<Row extends ReferenceRow>(kind: ReferenceKind<Row>, fields: NewRow<Row>, facts: object = {}): Promise<Row> {
    const row = { id: newId(), ...fields, version: 0, chainHead: CHAIN_START } as unknown as Row;
    const after = told(kind, row, Object.keys(fields));
    const event = await this.#record(kind, row, 'added', { after: { id: row.id, ...after } }, facts);
    const kept = { ...row, ...event };
    await this.manager.getRepository(kind.entity).insert(kept as never);
    return kept;
  }

  /**
   * Changes fields of a row; what stays as it was is not told of, and where nothing changes nothing is written.
   *
   * @param ifMatch the version that was seen; null where any will do
   * @throws UnknownRow, StaleRow
   */
  amend<Row extends ReferenceRow>(
    kind: ReferenceKind<Row>,
    id: string,
    ifMatch: number | null,
    fields: RowFields<Row>,
    facts: object = {},
  ): Promise<Row> {
    return this.#change(kind, id, ifMatch, fields, 'amended', facts);
  }

  /** The same, told as an end: what `fields` say is since when, and what follows. */
  end<Row extends ReferenceRow>(
    kind: ReferenceKind<Row>,
    id: string,
    ifMatch: number | null,
    fields: RowFields<Row>,
    facts: object = {},
  ): Promise<Row> {
    return this.#change(kind, id, ifMatch, fields, 'ended', facts);
  }

  async #change<Row extends ReferenceRow>(
    kind: ReferenceKind<Row>,
    id: string,
    ifMatch: number | null,
    fields: RowFields<Row>,
    type: EventType,
    facts: object,
  ): Promise<Row> {
    const row = await this.get(kind, id);
    if (ifMatch !== null && ifMatch !== row.version) throw new StaleRow(`${kind.name} ${id} is version ${row.version}`);
    const said = givenIn(fields);
    const after = { ...row, ...said };
    const changed = Object.keys(said).filter((field) => !isSame(valueOf(row, field), valueOf(after, field)));
    if (changed.length === 0) return row;
    const change = { before: told(kind, row, changed), after: told(kind, after, changed) };
    const event = await this.#record(kind, row, type, change, facts);
    const moved = Object.fromEntries(changed.map((field) => [field, valueOf(after, field)]));
    await this.manager.update(kind.entity, { id }, { ...moved, ...event } as never);
    return { ...after, ...event };
  }

  async #record<Row extends ReferenceRow>(
    kind: ReferenceKind<Row>,
    { id, version, chainHead }: Row,
    type: EventType,
    change: object,
    facts: object,
  ): Promise<Pick<ReferenceRow, 'version' | 'chainHead'>> {
    const subject = { subjectKind: kind.name, subjectId: id };
    const plain: EventEnvelope = { seq: version + 1, type, at: this.at, by: this.#author, facts, change };
    const { event, rows } = sealed(subject, plain, personalInEvents(kind), { newId, salt: newSalt });
    const [recorded] = chained(subject, chainHead, [event], this.at);
    await this.db.query(EVENT.insert.text(1), EVENT.insert.rows.values([recorded!]));
    if (rows.length > 0) await this.db.query(PERSONAL.insert.text(1), PERSONAL.insert.rows.values(rows));
    return { version: plain.seq, chainHead: recorded!.hash };
  }
}

/** What the history tells of these fields. */
function told<Row extends ReferenceRow>(kind: ReferenceKind<Row>, row: Row, fields: readonly string[]) {
  const untold: readonly string[] = [...kind.hidden, ...KEPT_FIELDS];
  const shown = fields.filter((field) => !untold.includes(field));
  return Object.fromEntries(shown.map((field) => [field, written(kind, field, valueOf(row, field))]));
}

/** As JSON has it: an instant is a text like in answers. */
function written<Row extends ReferenceRow>({ entity }: ReferenceKind<Row>, field: string, value: unknown): unknown {
  const columns: EntitySchema['options']['columns'] = entity.options.columns;
  const isInstant = columns[field]?.type === 'timestamptz';
  return isInstant && typeof value === 'number' ? toIso(value) : (value ?? null);
}

/** What is left out of a request is undefined in its class: it stays as it is. */
function givenIn<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

const valueOf = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
