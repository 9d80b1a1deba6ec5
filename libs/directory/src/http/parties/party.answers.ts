import { ApiSchema } from '@nestjs/swagger';
import { TIERS, type Tier } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { ContactAnswer, LiaisonAnswer, PartyRef } from '../references.answer.ts';

export const PROJECT_STAGES = ['RESERVE', 'PRELIMINARY', 'CONSTRUCTION', 'PRODUCTION'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** The liaison of a tier; a vacant post stands under its own id and title. */
@ApiSchema({ name: 'PartyLiaison' })
export class PartyLiaisonAnswer extends LiaisonAnswer {
  @Shown.oneOf('Tier', TIERS) tier!: Tier;
  @Shown.uuid() assignmentId!: string;
  @Shown.uuid() postId!: string;
  @Shown.flag() vacant!: boolean;
  @Shown.instant() beganAt!: string;
}

@ApiSchema({ name: 'Party' })
export class PartyAnswer extends PartyRef {
  @Shown.int() version!: number;
  @Shown.text() code!: string;
  @Shown.flag({ description: '规上.' }) aboveScale!: boolean;
  @Shown.flag({ description: '链主.' }) chainLeader!: boolean;
  @Shown.oneOf('ProjectStage', PROJECT_STAGES, { nullable: true }) stage!: ProjectStage | null;
  @Shown.one(() => ContactAnswer, {
    nullable: true,
    description: 'For who files for it or serves it; null for all others.',
  })
  contact!: ContactAnswer | null;
  @Shown.one(() => LiaisonAnswer, { nullable: true, description: 'The county’s liaison, else the city’s.' })
  liaison!: LiaisonAnswer | null;
  @Shown.list(() => PartyLiaisonAnswer, { description: 'One of each tier at most.' }) liaisons!: PartyLiaisonAnswer[];
  @Shown.instant() registeredAt!: string;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
}
