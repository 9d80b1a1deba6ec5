import { OmitType } from '@nestjs/swagger';
import {
  CASE_STATES,
  COLOURS,
  LEVELS,
  URGENCIES,
  type CaseState,
  type Category,
  type Colour,
  type Level,
  type Urgency,
} from '@zhuoluo/kernel';
import {
  CodeListField,
  EnumField,
  EnumListField,
  FlagField,
  InstantField,
  LineField,
  UuidField,
  PageRequest,
} from '@zhuoluo/platform';
import { AWAITED, type Awaited } from './awaits.sql.ts';

export const CASE_SORTS = ['dueAt', 'openedAt', '-openedAt', '-daysLate', '-closedAt'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** Filters of the case list; those given must all hold, words of one filter are alternatives. */
export class ListCasesRequest extends PageRequest {
  @EnumListField('CaseState', CASE_STATES, { optional: true }) state?: CaseState[];
  @EnumListField('Level', LEVELS, { optional: true }) level?: Level[];
  @EnumListField('Colour', COLOURS, { optional: true }) colour?: Colour[];
  @EnumListField('Urgency', URGENCIES, { optional: true }) urgency?: Urgency[];
  @CodeListField({ max: 40, items: 200, optional: true, description: 'Codes of categories, former ones too.' })
  category?: Category[];
  @UuidField({ optional: true }) regionId?: string;
  @UuidField({ optional: true, description: 'The unit that answers for the case now.' }) unitId?: string;
  @UuidField({ optional: true }) partyId?: string;
  @UuidField({ optional: true }) liaisonId?: string;
  @EnumListField('Awaited', AWAITED, {
    optional: true,
    description:
      'What the caller may do now, and nothing else: REVIEW, CLOSE (as the first or only hand), COSIGN (as the second), INSTRUCTION (drafted for the caller as a leader).',
  })
  awaits?: Awaited[];
  @FlagField({ optional: true, description: 'Past its due date and not ended; false: all others.' }) overdue?: boolean;
  @FlagField({ optional: true, description: 'Not ended; false: ended, in whichever way.' }) open?: boolean;
  @FlagField({
    optional: true,
    description:
      'In the archive; false: not there. Not given: the archive is left out, unless `q`, `state` or a span of filing or closing asks for what may lie there.',
  })
  archived?: boolean;
  @FlagField({ optional: true, description: 'Open without an order issued and unfinished; false: all others.' })
  uncoloured?: boolean;
  @FlagField({ optional: true, description: 'Instructed in one of the caller’s posts; false: all others.' })
  instructedByMe?: boolean;
  @FlagField({
    optional: true,
    description: '分管: of what the caller’s posts as a leader answer for; false: all others.',
  })
  inMyPortfolio?: boolean;
  @InstantField({ optional: true }) dueFrom?: number;
  @InstantField({ optional: true, description: 'Exclusive.' }) dueTo?: number;
  @LineField({
    min: 2,
    max: 50,
    optional: true,
    description: 'Words of title, party, wish or facts; or a case number, its beginning or its end.',
  })
  q?: string;
  @InstantField({ optional: true }) openedFrom?: number;
  @InstantField({ optional: true, description: 'Exclusive.' }) openedTo?: number;
  @InstantField({ optional: true, description: 'Struck off from then on; other ways to end are left out.' })
  closedFrom?: number;
  @InstantField({ optional: true, description: 'Exclusive.' }) closedTo?: number;
  @EnumField('CaseSort', CASE_SORTS, {
    optional: true,
    description:
      '-openedAt if not given. -daysLate: the earliest due date first. -closedAt: ended cases alone, last ended first.',
  })
  sort?: CaseSort;
}

/** The same filters where rows are counted. */
export class CountCasesRequest extends OmitType(ListCasesRequest, ['limit', 'cursor']) {}
