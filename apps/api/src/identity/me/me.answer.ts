import { ApiSchema } from '@nestjs/swagger';
import { LEVELS, ROLES, SOURCES, TIERS, type Level, type Role, type Source, type Tier } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { PartyRef, RegionRef } from '@zhuoluo/directory/http';
import { PolicyColourAnswer } from '@zhuoluo/regulation/http';

/** What somebody may do beside acting on single cases: the pages offer nothing else. */
export const GRANTS = ['file-case', 'file-with-level', 'activate-policy', 'see-supervision'] as const;
export type Grant = (typeof GRANTS)[number];

@ApiSchema({ name: 'UnitOfMine' })
export class UnitOfMine {
  @Shown.uuid() id!: string;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
  @Shown.text({ description: 'What the unit does, such as NATURAL_RESOURCES.' }) kind!: string;
  @Shown.oneOf('Tier', TIERS) tier!: Tier;
  @Shown.one(() => RegionRef) region!: RegionRef;
}

@ApiSchema({ name: 'Post' })
export class PostAnswer {
  @Shown.uuid({ description: 'The same for each role of a post.' }) id!: string;
  @Shown.oneOf('Role', ROLES) role!: Role;
  @Shown.text() title!: string;
  @Shown.one(() => UnitOfMine, { nullable: true }) unit!: UnitOfMine | null;
}

/** The signed-in person: posts, roles, units, and what they may do. */
@ApiSchema({ name: 'Me' })
export class MeAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() account!: string;
  @Shown.text() name!: string;
  @Shown.severalOf('Role', ROLES) roles!: Role[];
  @Shown.list(() => PostAnswer) posts!: PostAnswer[];
  @Shown.list(() => UnitOfMine) units!: UnitOfMine[];
  @Shown.one(() => UnitOfMine, { nullable: true, description: 'The unit they sign in from.' }) unit!: UnitOfMine | null;
  @Shown.one(() => PartyRef, { nullable: true, description: 'The party an enterprise account speaks for.' })
  party!: PartyRef | null;
  @Shown.oneOf('Level', LEVELS, { nullable: true, description: 'The level their unit decides at.' })
  level!: Level | null;
  @Shown.severalOf('Source', SOURCES, { description: 'What they may name as a case’s source, the usual one first.' })
  sources!: readonly Source[];
  @Shown.list(() => PolicyColourAnswer, { description: 'As the policy of their region has them, mildest first.' })
  colours!: PolicyColourAnswer[];
  @Shown.severalOf('Grant', GRANTS) grants!: Grant[];
}
