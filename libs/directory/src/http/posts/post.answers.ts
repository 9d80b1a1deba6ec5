import { ApiSchema } from '@nestjs/swagger';
import { ROLES, type Category, type Role } from '@zhuoluo/kernel';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import { STAND_IN_KINDS, type StandInKind } from '../../rules/directory-data.ts';
import { RANKS, type Rank } from '../../store/post.entity.ts';
import { PostRef } from '../changes/reference-history.answer.ts';
import { PersonRef, UnitRef } from '../references.answer.ts';

@ApiSchema({ name: 'Portfolio' })
export class PortfolioAnswer {
  @Shown.texts() categories!: readonly Category[];
  @Shown.texts() chains!: readonly string[];
  @Shown.uuids() regions!: readonly string[];
}

/** 岗位 of a unit: it stays while the people who hold it change. */
@ApiSchema({ name: 'UnitPost' })
export class UnitPostAnswer {
  @Shown.uuid() id!: string;
  @Shown.int() version!: number;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.text() title!: string;
  @Shown.severalOf('Role', ROLES) roles!: readonly Role[];
  @Shown.one(() => PortfolioAnswer, { description: 'What it answers for in its unit; an empty list means all.' })
  portfolio!: PortfolioAnswer;
  @Shown.oneOf('Rank', RANKS) rank!: Rank;
  @Shown.one(() => PostRef, { nullable: true, description: 'To which its work goes while it is vacant.' })
  superior!: PostRef | null;
  @Shown.int({ description: 'Its place within the unit.' }) sortOrder!: number;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null while it is vacant.' }) holder!: PersonRef | null;
  @Shown.list(() => PersonRef, { description: '代理: who stands in for its holder now.' }) standIns!: PersonRef[];
  @Shown.instant({ nullable: true, description: 'Since when it is closed.' }) endedAt!: string | null;
}

@ApiSchema({ name: 'UnitPostPage' })
export class UnitPostPage extends PageAnswer {
  @Shown.list(() => UnitPostAnswer) items!: UnitPostAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}

/** 任职: who holds a post, from when until when; either may lie ahead. */
@ApiSchema({ name: 'Tenure' })
export class TenureAnswer {
  @Shown.uuid() id!: string;
  @Shown.int() version!: number;
  @Shown.one(() => PersonRef) person!: PersonRef;
  @Shown.one(() => PostRef) post!: PostRef;
  @Shown.instant() beganAt!: string;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
  @Shown.text({ nullable: true, description: '交接说明 of the transfer that ended it.' }) handOver!: string | null;
}

@ApiSchema({ name: 'TenurePage' })
export class TenurePage extends PageAnswer {
  @Shown.list(() => TenureAnswer) items!: TenureAnswer[];
}

/** What one transfer did, at one instant. */
@ApiSchema({ name: 'Transfer' })
export class TransferAnswer {
  @Shown.one(() => TenureAnswer, { nullable: true, description: 'Null where the person held no post before.' })
  ended!: TenureAnswer | null;
  @Shown.one(() => TenureAnswer) began!: TenureAnswer;
}

/** 代理、授权: who stands in for a post, from when until when. */
@ApiSchema({ name: 'StandIn' })
export class StandInAnswer {
  @Shown.uuid() id!: string;
  @Shown.int() version!: number;
  @Shown.one(() => PersonRef) person!: PersonRef;
  @Shown.one(() => PostRef) post!: PostRef;
  @Shown.severalOf('StandInKind', STAND_IN_KINDS) kinds!: readonly StandInKind[];
  @Shown.text({ nullable: true }) document!: string | null;
  @Shown.instant() beganAt!: string;
  @Shown.instant() endedAt!: string;
}

@ApiSchema({ name: 'StandInPage' })
export class StandInPage extends PageAnswer {
  @Shown.list(() => StandInAnswer) items!: StandInAnswer[];
}
