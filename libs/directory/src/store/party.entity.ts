import type { Contact } from '../rules/directory-data.ts';
import type { Instant, PartyKind } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { document, flag, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 储备、前期、在建、投产. */
export const PROJECT_STAGES = ['RESERVE', 'PRELIMINARY', 'CONSTRUCTION', 'PRODUCTION'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** An enterprise or a project: the party with the difficulty. */
export interface PartyRow extends ReferenceRow {
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly regionId: string;
  /** 规上. */
  readonly aboveScale: boolean;
  /** 链主. */
  readonly chainLeader: boolean;
  /** Of a project. */
  readonly stage: ProjectStage | null;
  readonly contact: Contact;
  readonly registeredAt: Instant;
  /** Of a party that is no more; may lie ahead. */
  readonly endedAt: Instant | null;
}

export const PartyEntity = new EntitySchema<PartyRow>({
  name: 'party',
  columns: {
    id: key(uuid),
    code: text,
    kind: text,
    name: text,
    regionId: uuid,
    aboveScale: { ...flag, default: false },
    chainLeader: { ...flag, default: false },
    stage: orNull(text),
    contact: document,
    registeredAt: { ...instant, default: () => 'clock_timestamp()' },
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<PartyRow>,
});
