import { ApiSchema } from '@nestjs/swagger';

import { EnumField, FlagField, LineField, PageAnswer, PageRequest, Shown, UuidField } from '@zhuoluo/platform';
import { PartyRef, RegionRef } from '../references.answer.ts';

export class CoverageRequest {
  @UuidField({ optional: true }) regionId?: string;
}

export const UNSERVED_ORDERS = ['since', 'name'] as const;
export type UnservedOrder = (typeof UNSERVED_ORDERS)[number];
const SORTS = UNSERVED_ORDERS.flatMap((order) => [order, `-${order}`]);

export class ListUnservedRequest extends PageRequest {
  @UuidField({ optional: true }) regionId?: string;
  @LineField({ max: 50, optional: true, description: 'Part of the name.' }) q?: string;
  @FlagField({ optional: true, description: 'Those for more than ten working days alone, or all others.' })
  late?: boolean;
  @EnumField('UnservedSort', SORTS, { optional: true }) sort?: string;
}

abstract class Counts {
  @Shown.int({ description: '规上 enterprises.' }) total!: number;
  @Shown.int({ description: 'Those that somebody serves: a post that is assigned and held.' }) served!: number;
  @Shown.int({ description: 'Those that no one has served for more than ten working days.' }) late!: number;
}

@ApiSchema({ name: 'CoverageOfRegion' })
export class CoverageOfRegion extends Counts {
  @Shown.one(() => RegionRef) region!: RegionRef;
}

@ApiSchema({ name: 'LiaisonCoverage' })
export class CoverageAnswer extends Counts {
  @Shown.list(() => CoverageOfRegion) regions!: CoverageOfRegion[];
}

/** A 规上 enterprise that no one serves. */
@ApiSchema({ name: 'UnservedParty' })
export class UnservedPartyAnswer {
  @Shown.one(() => PartyRef) party!: PartyRef;
  @Shown.instant({ description: 'When it was registered, or left by the last liaison.' }) since!: string;
  @Shown.flag({ description: 'For more than ten working days.' }) late!: boolean;
}

@ApiSchema({ name: 'UnservedPage' })
export class UnservedPage extends PageAnswer {
  @Shown.list(() => UnservedPartyAnswer) items!: UnservedPartyAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}
