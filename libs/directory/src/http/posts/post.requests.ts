import { ApiSchema } from '@nestjs/swagger';
import { ROLES, type Category, type Instant, type Role } from '@zhuoluo/kernel';
import {
  CodeListField,
  EnumField,
  EnumListField,
  FlagField,
  InstantField,
  IntField,
  LineField,
  ObjectField,
  PageRequest,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
} from '@zhuoluo/platform';
import { STAND_IN_KINDS, type StandInKind } from '../../rules/directory-data.ts';
import { RANKS, type Rank } from '../../store/post.entity.ts';

const OFFICIAL_ROLES = ROLES.filter((role) => role !== 'ENTERPRISE');
export const POST_ORDERS = ['unit', 'title'] as const;
export type PostOrder = (typeof POST_ORDERS)[number];
const SORTS = POST_ORDERS.flatMap((order) => [order, `-${order}`]);

export class ListPostsRequest extends PageRequest {
  @LineField({ max: 50, optional: true, description: 'Part of the title, of the unit or of the holder’s name.' })
  q?: string;
  @UuidField({ optional: true }) unitId?: string;
  @FlagField({ optional: true, description: 'Those that nobody holds now, or those that somebody does.' })
  vacant?: boolean;
  @FlagField({ optional: true, description: 'Those that are closed; those that are not unless it is asked.' })
  ended?: boolean;
  @EnumField('PostSort', SORTS, { optional: true }) sort?: string;
}

@ApiSchema({ name: 'PortfolioFields' })
export class PortfolioRequest {
  @CodeListField({ max: 40, items: 200 }) categories!: readonly Category[];
  @TextListField({ max: 50, items: 50 }) chains!: readonly string[];
  @UuidListField({ items: 50 }) regions!: readonly string[];
}

@ApiSchema({ name: 'AddPost' })
export class AddPostRequest {
  @UuidField() unitId!: string;
  @LineField({ max: 50 }) title!: string;
  @EnumListField('OfficialRole', OFFICIAL_ROLES, { description: 'None: own duties only.' }) roles!: readonly Role[];
  @EnumField('Rank', RANKS) rank!: Rank;
  @ObjectField(() => PortfolioRequest, { optional: true }) portfolio?: PortfolioRequest;
  @UuidField({ optional: true, description: 'To which its work goes while it is vacant.' })
  superiorPostId?: string;
  @IntField({ min: 0, max: 100_000, optional: true }) sortOrder?: number;
}

@ApiSchema({ name: 'AmendPost' })
export class AmendPostRequest {
  @LineField({ max: 50, optional: true }) title?: string;
  @EnumListField('OfficialRole', OFFICIAL_ROLES, { optional: true }) roles?: readonly Role[];
  @EnumField('Rank', RANKS, { optional: true }) rank?: Rank;
  @ObjectField(() => PortfolioRequest, { optional: true }) portfolio?: PortfolioRequest;
  @UuidField({ optional: true, clearable: true, description: 'Null: no post stands above it.' })
  superiorPostId?: string | null;
  @IntField({ min: 0, max: 100_000, optional: true }) sortOrder?: number;
}

@ApiSchema({ name: 'BeginTenure' })
export class BeginTenureRequest {
  @UuidField() personId!: string;
  @InstantField({ optional: true, description: 'Now unless given; it may lie ahead.' }) from?: Instant;
}

@ApiSchema({ name: 'EndTenure' })
export class EndRequest {
  @InstantField({ optional: true, description: 'Now unless given; it may lie ahead.' }) at?: Instant;
}

@ApiSchema({ name: 'TransferPerson' })
export class TransferRequest {
  @UuidField() toPostId!: string;
  @InstantField({ optional: true, description: 'Now unless given; it may lie ahead.' }) at?: Instant;
  @UuidField({ optional: true, description: 'Of several posts held, the one that is left.' }) fromPostId?: string;
  @TextField({ max: 2000, optional: true, description: 'What the leaver hands over, as the history keeps it.' })
  handOver?: string;
}

@ApiSchema({ name: 'AddStandIn' })
export class AddStandInRequest {
  @UuidField() personId!: string;
  @InstantField({ optional: true, description: 'Now unless given; it may lie ahead.' }) from?: Instant;
  @InstantField() to!: Instant;
  @EnumListField('StandInKind', STAND_IN_KINDS, {
    description: 'ACT: 代理, acts in the post and signs as 代. SIGN: 授权, signs for it by the document.',
  })
  kinds!: readonly StandInKind[];
  @LineField({ max: 100, optional: true, description: 'Needed for SIGN; papers print it.' })
  document?: string;
}
