import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, LEVELS, PARTY_KINDS, type Colour, type Level, type PartyKind } from '@zhuoluo/kernel';
import { EnumField, LineField, TextListField, UuidField } from '@zhuoluo/platform';

/** A case is filed at one of these, and routed at each. */
export const ROUTED_LEVELS = LEVELS.filter((level): level is RoutedLevel => level !== 'ON_SITE');
export type RoutedLevel = Exclude<Level, 'ON_SITE'>;

const CATEGORY = 'A category, or * for all others.';
const LEAD = 'A kind that some unit is of, or DISPATCH_OFFICE.';
const CO = { max: 50, items: 20, description: 'Kinds of the usual co-units.' };

@ApiSchema({ name: 'AddRoute' })
export class AddRouteRequest {
  @LineField({ max: 40, description: CATEGORY }) category!: string;
  @EnumField('FiledLevel', ROUTED_LEVELS) level!: RoutedLevel;
  @LineField({ max: 50, description: LEAD }) leadKind!: string;
  @TextListField({ ...CO, optional: true }) coKinds?: string[];
}

@ApiSchema({ name: 'AmendRoute' })
export class AmendRouteRequest {
  @LineField({ max: 50, optional: true, description: LEAD }) leadKind?: string;
  @TextListField({ ...CO, optional: true }) coKinds?: string[];
}

@ApiSchema({ name: 'PreviewRoutes' })
export class PreviewRoutesRequest {
  @UuidField({ description: 'Of the party.' }) regionId!: string;
  @EnumField('PartyKind', PARTY_KINDS, { optional: true, description: 'ENTERPRISE if not given.' }) kind?: PartyKind;
}

@ApiSchema({ name: 'AddSignatory' })
export class AddSignatoryRequest {
  @UuidField({ description: 'The office whose orders are signed.' }) officeId!: string;
  @EnumField('Colour', COLOURS) colour!: Colour;
  @EnumField('SignatoryLevel', ['CITY', 'OTHER']) level!: 'CITY' | 'OTHER';
  @UuidField({ description: 'The post that signs.' }) postId!: string;
}

@ApiSchema({ name: 'AmendSignatory' })
export class AmendSignatoryRequest {
  @UuidField({ description: 'The post that signs from now on; drafts before another stay there.' }) postId!: string;
}
