import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, type Colour, TIERS, type Tier } from '@zhuoluo/kernel';
import { EnumField, FlagField, LineField, Shown, UuidField, PageAnswer, PageRequest } from '@zhuoluo/platform';
import { RegionAnswer, RouteAnswer, SignatoryAnswer, UnitAnswer, WayAnswer } from './reference.answers.ts';
import { ROUTED_LEVELS, type RoutedLevel } from '../routing/routing.requests.ts';

const bothWays = (...sorts: string[]): string[] => sorts.flatMap((sort) => [sort, `-${sort}`]);

export const UNIT_SORTS = bothWays('name', 'code');
export const REGION_SORTS = bothWays('name', 'code');
export const ROUTE_SORTS = bothWays('category', 'level');
export const SIGNATORY_SORTS = bothWays('office', 'colour');

const TOTAL = { description: 'Rows on all pages.' };
const Q = { max: 50, optional: true, description: 'Words of its name or code.' };
const ENDED = { optional: true, description: 'Those that have ended as well.' };

export class ListRegionsRequest extends PageRequest {
  @LineField(Q) q?: string;
  @EnumField('RegionSort', REGION_SORTS, { optional: true }) sort?: string;
}

export class ListRoutesRequest extends PageRequest {
  @LineField(Q) q?: string;
  @EnumField('RouteSort', ROUTE_SORTS, { optional: true }) sort?: string;
  @EnumField('FiledLevel', ROUTED_LEVELS, { optional: true }) level?: RoutedLevel;
  @FlagField(ENDED) ended?: boolean;
}

export class ListSignatoriesRequest extends PageRequest {
  @LineField(Q) q?: string;
  @EnumField('SignatorySort', SIGNATORY_SORTS, { optional: true }) sort?: string;
  @UuidField({ optional: true }) regionId?: string;
  @EnumField('Colour', COLOURS, { optional: true }) colour?: Colour;
  @FlagField(ENDED) ended?: boolean;
}

export class ListUnitsRequest extends PageRequest {
  @LineField(Q) q?: string;
  @EnumField('UnitSort', UNIT_SORTS, { optional: true }) sort?: string;
  @FlagField({ optional: true, description: 'Those that are closed as well.' }) ended?: boolean;
  @UuidField({ optional: true }) regionId?: string;
  @EnumField('Tier', TIERS, { optional: true }) tier?: Tier;
  @LineField({ max: 50, optional: true }) kind?: string;
  @UuidField({ optional: true, description: 'Only those that the office whose turn it is may charge with this case.' })
  caseId?: string;
}

@ApiSchema({ name: 'RegionPage' })
export class RegionPage extends PageAnswer {
  @Shown.int(TOTAL) total!: number;
  @Shown.list(() => RegionAnswer) items!: RegionAnswer[];
}

@ApiSchema({ name: 'UnitPage' })
export class UnitPage extends PageAnswer {
  @Shown.int(TOTAL) total!: number;
  @Shown.list(() => UnitAnswer) items!: UnitAnswer[];
}

@ApiSchema({ name: 'RoutePage' })
export class RoutePage extends PageAnswer {
  @Shown.int(TOTAL) total!: number;
  @Shown.list(() => RouteAnswer) items!: RouteAnswer[];
}

@ApiSchema({ name: 'SignatoryPage' })
export class SignatoryPage extends PageAnswer {
  @Shown.int(TOTAL) total!: number;
  @Shown.list(() => SignatoryAnswer) items!: SignatoryAnswer[];
}

@ApiSchema({ name: 'WayPage' })
export class WayPage extends PageAnswer {
  @Shown.list(() => WayAnswer) items!: WayAnswer[];
}
