import { ApiSchema } from '@nestjs/swagger';
import { PARTY_KINDS, type Instant, type PartyKind } from '@zhuoluo/kernel';
import {
  EnumField,
  FlagField,
  InstantField,
  LineField,
  ObjectField,
  PageAnswer,
  PageRequest,
  Shown,
  UuidField,
} from '@zhuoluo/platform';
import { PartyAnswer, PROJECT_STAGES, type ProjectStage } from './party.answers.ts';

export const PARTY_ORDERS = ['registered', 'name', 'code'] as const;
export type PartyOrder = (typeof PARTY_ORDERS)[number];
const SORTS = PARTY_ORDERS.flatMap((order) => [order, `-${order}`]);

export class ListPartiesRequest extends PageRequest {
  @UuidField({ optional: true }) regionId?: string;
  @EnumField('PartyKind', PARTY_KINDS, { optional: true }) kind?: PartyKind;
  @LineField({ max: 50, optional: true, description: 'Part of the name or the code.' }) q?: string;
  @FlagField({ optional: true, description: '规上 alone, or all others.' }) aboveScale?: boolean;
  @FlagField({ optional: true, description: 'Those that no one serves, or those that somebody does.' }) gaps?: boolean;
  @FlagField({ optional: true, description: 'Those that have ended as well.' }) ended?: boolean;
  @EnumField('PartySort', SORTS, { optional: true }) sort?: string;
}

@ApiSchema({ name: 'PartyPage' })
export class PartyPage extends PageAnswer {
  @Shown.list(() => PartyAnswer) items!: PartyAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}

@ApiSchema({ name: 'ContactOfParty' })
export class ContactRequest {
  @LineField({ max: 30 }) name!: string;
  @LineField({ max: 30 }) phone!: string;
}

@ApiSchema({ name: 'AddParty' })
export class AddPartyRequest {
  @LineField({ max: 50, description: 'Such as 统一社会信用代码; no two parties have the same.' }) code!: string;
  @EnumField('PartyKind', PARTY_KINDS) kind!: PartyKind;
  @LineField({ max: 100 }) name!: string;
  @UuidField() regionId!: string;
  @FlagField({ optional: true, description: '规上.' }) aboveScale?: boolean;
  @FlagField({ optional: true, description: '链主.' }) chainLeader?: boolean;
  @EnumField('ProjectStage', PROJECT_STAGES, { optional: true, description: 'Of a project.' }) stage?: ProjectStage;
  @ObjectField(() => ContactRequest) contact!: ContactRequest;
}

@ApiSchema({ name: 'AmendParty' })
export class AmendPartyRequest {
  @LineField({ max: 50, optional: true }) code?: string;
  @LineField({ max: 100, optional: true }) name?: string;
  @UuidField({ optional: true }) regionId?: string;
  @FlagField({ optional: true }) aboveScale?: boolean;
  @FlagField({ optional: true }) chainLeader?: boolean;
  @EnumField('ProjectStage', PROJECT_STAGES, { optional: true }) stage?: ProjectStage;
  @ObjectField(() => ContactRequest, { optional: true }) contact?: ContactRequest;
}

@ApiSchema({ name: 'EndParty' })
export class EndPartyRequest {
  @InstantField({ optional: true, description: 'Now if not given.' }) at?: Instant;
}
