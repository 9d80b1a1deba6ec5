import { OmitType } from '@nestjs/swagger';
import { COLOURS, ORDER_STATES, URGENCIES, type Colour, type OrderState, type Urgency } from '@zhuoluo/kernel';
import {
  EnumField,
  EnumListField,
  FlagField,
  InstantField,
  LineField,
  UuidField,
  PageRequest,
} from '@zhuoluo/platform';
import { AWAITED_OF_ORDERS, type AwaitedOfOrder } from './awaits-order.sql.ts';

export const ORDER_SORTS = ['-draftedAt', 'draftedAt', 'rectifyDueAt'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** Filters of the order list; those given must all hold, words of one filter are alternatives. */
export class ListOrdersRequest extends PageRequest {
  @EnumListField('Colour', COLOURS, { optional: true }) colour?: Colour[];
  @EnumListField('OrderState', ORDER_STATES, { optional: true }) state?: OrderState[];
  @EnumListField('AwaitedOfOrder', AWAITED_OF_ORDERS, {
    optional: true,
    description:
      'What the caller may do now, and nothing else: SIGNATURE, REWORDING (of a draft sent back), JUDGEMENT (of an answer).',
  })
  awaits?: AwaitedOfOrder[];
  @UuidField({ optional: true, description: '主送.' }) unitId?: string;
  @UuidField({ optional: true, description: 'The issuing supervision office.' }) officeId?: string;
  @UuidField({ optional: true }) caseId?: string;
  @UuidField({ optional: true, description: 'The region of the case.' }) regionId?: string;
  @EnumListField('Urgency', URGENCIES, { optional: true, description: 'Of the case.' }) urgency?: Urgency[];
  @UuidField({ optional: true, description: 'Person who signed, or is to sign.' }) signer?: string;
  @FlagField({ optional: true, description: 'Its own limit has passed without an answer; false: all others.' })
  overdue?: boolean;
  @FlagField({ optional: true, description: 'Revoked, its number kept; false: all others.' }) revoked?: boolean;
  @InstantField({ optional: true }) issuedFrom?: number;
  @InstantField({ optional: true, description: 'Exclusive.' }) issuedTo?: number;
  @LineField({ max: 40, optional: true, description: 'The whole number, as printed.' }) docNumber?: string;
  @LineField({
    min: 2,
    max: 50,
    optional: true,
    description:
      'A document number or part of it (商政督〔2026〕12号, 12号, 2026 12, 商政督); words of the case, or its number, as in the list of cases.',
  })
  q?: string;
  @EnumField('OrderSort', ORDER_SORTS, {
    optional: true,
    description:
      '-draftedAt if not given. rectifyDueAt: orders in force alone, earliest limit of their own first, undated ones last.',
  })
  sort?: OrderSort;
}

/** The same filters where rows are counted. */
export class CountOrdersRequest extends OmitType(ListOrdersRequest, ['limit', 'cursor']) {}
