import { ApiSchema } from '@nestjs/swagger';
import { ROLES, type Role } from '@zhuoluo/kernel';
import {
  EnumField,
  FlagField,
  LineField,
  PageAnswer,
  PageRequest,
  Shown,
  UuidField,
  UuidListField,
} from '@zhuoluo/platform';
import { UnitRef } from '../references.answer.ts';

export const PERSON_ORDERS = ['registered', 'name', 'account', 'lastSignIn'] as const;
export type PersonOrder = (typeof PERSON_ORDERS)[number];
const SORTS = PERSON_ORDERS.flatMap((order) => [order, `-${order}`]);

/** How a person comes in: by an own password, by what an administrator gave, or not at all. */
export const ENTRIES = ['OWN_PASSWORD', 'ONE_TIME_PASSWORD', 'ONE_TIME_LINK', 'NONE'] as const;
export type Entry = (typeof ENTRIES)[number];

/** What an administrator may give. */
export const GIVEN_ENTRIES = ['ONE_TIME_PASSWORD', 'ONE_TIME_LINK'] as const;
export type GivenEntry = (typeof GIVEN_ENTRIES)[number];

export class ListPeopleRequest extends PageRequest {
  @LineField({
    max: 64,
    optional: true,
    example: 'sy.fagai.head',
    description: 'The whole name of an account, in any case.',
  })
  account?: string;
  @LineField({ max: 50, optional: true, description: 'Part of the name or the account.' }) q?: string;
  @UuidField({ optional: true }) unitId?: string;
  @UuidField({ optional: true, description: 'Who speaks for this party.' }) partyId?: string;
  @EnumField('Role', ROLES, { optional: true, description: 'Held now, in any post.' }) role?: Role;
  @FlagField({ optional: true, description: 'Accounts that are open, or those that are locked.' }) active?: boolean;
  @EnumField('Entry', ENTRIES, { optional: true, description: 'How they come in now.' }) entry?: Entry;
  @EnumField('PersonSort', SORTS, { optional: true }) sort?: string;
}

@ApiSchema({ name: 'NamedParty' })
export class NamedParty {
  @Shown.uuid() id!: string;
  @Shown.text() name!: string;
}

@ApiSchema({ name: 'PostOfPerson' })
export class PostOfPerson {
  @Shown.uuid() id!: string;
  @Shown.text() title!: string;
  @Shown.severalOf('Role', ROLES) roles!: Role[];
  @Shown.one(() => UnitRef, { nullable: true }) unit!: UnitRef | null;
}

@ApiSchema({ name: 'Person' })
export class PersonAnswer {
  @Shown.uuid() id!: string;
  @Shown.int() version!: number;
  @Shown.text() account!: string;
  @Shown.text() name!: string;
  @Shown.uuid({ nullable: true, description: 'Null for those who speak for a party.' }) unitId!: string | null;
  @Shown.one(() => UnitRef, { nullable: true }) unit!: UnitRef | null;
  @Shown.one(() => NamedParty, { nullable: true }) party!: NamedParty | null;
  @Shown.list(() => PostOfPerson, { description: 'Held now, the highest rank first.' }) posts!: PostOfPerson[];
  @Shown.flag({ description: 'False while the account is locked.' }) active!: boolean;
  @Shown.oneOf('Entry', ENTRIES) entry!: Entry;
  @Shown.instant({ nullable: true, description: 'Until when a one-time password or link works.' }) entryUntil!:
    string | null;
  @Shown.instant({ nullable: true }) lastSignInAt!: string | null;
}

@ApiSchema({ name: 'PersonPage' })
export class PersonPage extends PageAnswer {
  @Shown.list(() => PersonAnswer) items!: PersonAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}

@ApiSchema({ name: 'AddPerson' })
export class AddPersonRequest {
  @LineField({ max: 64, description: '3 to 64 letters, digits, dots, underscores or hyphens.' }) account!: string;
  @LineField({ max: 30 }) name!: string;
  @UuidField({ optional: true, description: 'An official is of a unit.' }) unitId?: string;
  @UuidField({ optional: true, description: 'Who speaks for a party has none, and holds its ENTERPRISE post.' })
  partyId?: string;
  @UuidField({ optional: true, description: 'In place of the unit: the vacant post that the person begins in now.' })
  postId?: string;
  @EnumField('GivenEntry', GIVEN_ENTRIES, { optional: true, description: 'ONE_TIME_PASSWORD if not given.' })
  entry?: GivenEntry;
}

@ApiSchema({ name: 'AmendPerson' })
export class AmendPersonRequest {
  @LineField({ max: 64, optional: true }) account?: string;
  @LineField({ max: 30, optional: true }) name?: string;
  @UuidField({ optional: true }) unitId?: string;
}

@ApiSchema({ name: 'ResetPassword' })
export class ResetPasswordRequest {
  @EnumField('GivenEntry', GIVEN_ENTRIES, { optional: true, description: 'ONE_TIME_PASSWORD if not given.' })
  entry?: GivenEntry;
}

/** So many people are given a link in one transaction, which others wait for. */
export const MOST_LINKS = 200;

@ApiSchema({ name: 'GiveLinks' })
export class GiveLinksRequest {
  @UuidListField({ items: MOST_LINKS, description: 'Who can come in already, or is locked, is left alone.' })
  personIds!: string[];
}

/** A person, and what to come in by. */
@ApiSchema({ name: 'EntryGiven' })
export class EntryGivenAnswer extends PersonAnswer {
  @Shown.text({ nullable: true, description: 'In the first answer alone: a repeated request gets null.' })
  oneTimePassword!: string | null;
  @Shown.text({ nullable: true, description: 'The path of the page; in the first answer alone.' }) oneTimeLink!:
    string | null;
}

@ApiSchema({ name: 'LinksGiven' })
export class LinksGivenAnswer {
  @Shown.list(() => EntryGivenAnswer, { description: 'Those who were given one.' }) items!: EntryGivenAnswer[];
}
