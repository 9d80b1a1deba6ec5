import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, LEVELS, TIERS, type Colour, type Level, type Tier } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { ContactAnswer, PersonRef, RegionRef, UnitRef } from '../references.answer.ts';

/** The units that hold a government's offices. */
@ApiSchema({ name: 'Offices' })
export class OfficesAnswer {
  @Shown.uuid() dispatchEnterprise!: string;
  @Shown.uuid() dispatchProject!: string;
  @Shown.uuid() supervision!: string;
  @Shown.uuid() government!: string;
  @Shown.uuid({ nullable: true, description: '12345: of the city alone.' }) hotline!: string | null;
}

@ApiSchema({ name: 'Region' })
export class RegionAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
  @Shown.text() shortName!: string;
  @Shown.text({ nullable: true, description: 'Of the civil administration; null for a park.' }) adminCode!:
    string | null;
  @Shown.oneOf('Tier', TIERS) tier!: Tier;
  @Shown.uuid({ nullable: true }) parentId!: string | null;
  @Shown.text({ description: '机关代字 in front of its document numbers.' }) docCode!: string;
  @Shown.one(() => OfficesAnswer) offices!: OfficesAnswer;
  @Shown.text({ nullable: true, description: '区号; of the city alone.' }) areaCode!: string | null;
  @Shown.text({ nullable: true, description: 'In front of the numbers of new cases; of the city alone.' }) casePrefix!:
    string | null;
}

@ApiSchema({ name: 'FormerName' })
export class FormerNameAnswer {
  @Shown.text() name!: string;
  @Shown.instant({ description: 'When it was given up.' }) until!: string;
}

@ApiSchema({ name: 'Unit' })
export class UnitAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
  @Shown.text({ description: 'What the unit does: routes name kinds.' }) kind!: string;
  @Shown.oneOf('Tier', TIERS) tier!: Tier;
  @Shown.uuid() regionId!: string;
  @Shown.one(() => ContactAnswer, {
    nullable: true,
    description: '联系人 and 电话 that papers of an office print; null until the office has said.',
  })
  contact!: ContactAnswer | null;
  @Shown.int({ description: 'Where a region has several units of a kind, a route means the first.' })
  sortOrder!: number;
  @Shown.instant({ nullable: true, description: '撤并: when it ceases to exist; it may lie ahead.' }) closedAt!:
    string | null;
  @Shown.uuid({ nullable: true, description: 'Who does its work from then on.' }) successorId!: string | null;
  @Shown.list(() => FormerNameAnswer, { description: 'Names borne before, oldest first.' })
  formerNames!: FormerNameAnswer[];
}

/** One line of the routing table. */
@ApiSchema({ name: 'Route' })
export class RouteAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.text({ description: 'A category, or * for all others.' }) category!: string;
  @Shown.oneOf('FiledLevel', LEVELS.filter((level) => level !== 'ON_SITE')) level!: Exclude<Level, 'ON_SITE'>;
  @Shown.text({ description: 'A unit kind, or DISPATCH_OFFICE.' }) leadKind!: string;
  @Shown.texts() coKinds!: readonly string[];
  @Shown.instant({ nullable: true }) endedAt!: string | null;
}

/** Who signs an office’s orders of a colour. */
@ApiSchema({ name: 'Signatory' })
export class SignatoryAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.uuid({ description: 'The post that signs.' }) postId!: string;
  @Shown.one(() => UnitRef) office!: UnitRef;
  @Shown.one(() => RegionRef) region!: RegionRef;
  @Shown.oneOf('Colour', COLOURS) colour!: Colour;
  @Shown.oneOf('SignatoryLevel', ['CITY', 'OTHER']) level!: 'CITY' | 'OTHER';
  @Shown.one(() => PersonRef) person!: PersonRef;
  @Shown.text() title!: string;
  @Shown.one(() => PersonRef, { nullable: true }) superior!: PersonRef | null;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
}

/** Where the routing table sends cases of a category at a level. */
@ApiSchema({ name: 'Way' })
export class WayAnswer {
  @Shown.text() category!: string;
  @Shown.oneOf('FiledLevel', LEVELS.filter((level) => level !== 'ON_SITE')) level!: Exclude<Level, 'ON_SITE'>;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Null: the case waits for its dispatcher.' })
  lead!: UnitRef | null;
  @Shown.list(() => UnitRef) coUnits!: UnitRef[];
}
