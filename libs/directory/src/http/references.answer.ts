import { ApiSchema } from '@nestjs/swagger';
import { PARTY_KINDS, type PartyKind } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';

@ApiSchema({ name: 'RegionRef' })
export class RegionRef {
  @Shown.uuid() id!: string;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
}

@ApiSchema({ name: 'UnitRef' })
export class UnitRef {
  @Shown.uuid() id!: string;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
}

@ApiSchema({ name: 'PersonRef' })
export class PersonRef {
  @Shown.uuid() id!: string;
  @Shown.text() name!: string;
}

/** The enterprise or project with the difficulty. */
@ApiSchema({ name: 'PartyRef' })
export class PartyRef {
  @Shown.uuid() id!: string;
  @Shown.oneOf('PartyKind', PARTY_KINDS) kind!: PartyKind;
  @Shown.text() name!: string;
  @Shown.one(() => RegionRef) region!: RegionRef;
}

@ApiSchema({ name: 'Contact' })
export class ContactAnswer {
  @Shown.text() name!: string;
  @Shown.text() phone!: string;
}

/** 联系干部, with the unit the post belongs to. */
@ApiSchema({ name: 'Liaison' })
export class LiaisonAnswer extends PersonRef {
  @Shown.one(() => UnitRef, { nullable: true }) unit!: UnitRef | null;
}
