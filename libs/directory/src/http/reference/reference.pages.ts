import { ApiSchema } from '@nestjs/swagger';
import { PARTY_KINDS, TIERS, type PartyKind, type Tier } from '@zhuoluo/kernel';
import { EnumField, LineField, Shown, UuidField, PageAnswer, PageRequest } from '@zhuoluo/platform';
import {
  AssignmentAnswer,
  PartyAnswer,
  RegionAnswer,
  RouteAnswer,
  SignatoryAnswer,
  UnitAnswer,
} from './reference.answers.ts';

export class ListUnitsRequest extends PageRequest {
  @UuidField({ optional: true }) regionId?: string;
  @EnumField('Tier', TIERS, { optional: true }) tier?: Tier;
  @LineField({ max: 50, optional: true }) kind?: string;
  @UuidField({ optional: true, description: 'Only those that the office whose turn it is may charge with this case.' })
  caseId?: string;
}

export class ListPartiesRequest extends PageRequest {
  @UuidField({ optional: true }) regionId?: string;
  @EnumField('PartyKind', PARTY_KINDS, { optional: true }) kind?: PartyKind;
  @LineField({ max: 50, optional: true, description: 'Part of the name.' }) q?: string;
}

@ApiSchema({ name: 'RegionPage' })
export class RegionPage extends PageAnswer {
  @Shown.list(() => RegionAnswer) items!: RegionAnswer[];
}

@ApiSchema({ name: 'UnitPage' })
export class UnitPage extends PageAnswer {
  @Shown.list(() => UnitAnswer) items!: UnitAnswer[];
}

@ApiSchema({ name: 'PartyPage' })
export class PartyPage extends PageAnswer {
  @Shown.list(() => PartyAnswer) items!: PartyAnswer[];
}

@ApiSchema({ name: 'AssignmentPage' })
export class AssignmentPage extends PageAnswer {
  @Shown.list(() => AssignmentAnswer) items!: AssignmentAnswer[];
}

@ApiSchema({ name: 'RoutePage' })
export class RoutePage extends PageAnswer {
  @Shown.list(() => RouteAnswer) items!: RouteAnswer[];
}

@ApiSchema({ name: 'SignatoryPage' })
export class SignatoryPage extends PageAnswer {
  @Shown.list(() => SignatoryAnswer) items!: SignatoryAnswer[];
}
