import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, type Colour } from '@zhuoluo/kernel';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import type { DirectoryGap } from '../../rules/gaps-in.ts';

export const GAP_CODES = [
  'no-signer-outside',
  'no-judge-outside',
  'no-dispatcher',
  'signatory-vacant',
  'post-vacant',
  'blank',
] as const satisfies readonly (DirectoryGap['code'] | 'post-vacant' | 'blank')[];
export type GapCode = (typeof GAP_CODES)[number];

/** What is lacking, and where it is mended. A gap refuses nothing: what it would fall to waits, or goes to a superior. */
@ApiSchema({ name: 'Gap' })
export class GapAnswer {
  @Shown.oneOf('GapCode', GAP_CODES) code!: GapCode;
  @Shown.uuid({ nullable: true }) unitId!: string | null;
  @Shown.text({ nullable: true, description: 'The name of the unit.' }) unit!: string | null;
  @Shown.uuid({ nullable: true, description: 'The vacant post.' }) postId!: string | null;
  @Shown.text({ nullable: true, description: 'Its title; of a blank, what papers would print with it.' })
  title!: string | null;
  @Shown.oneOf('Colour', COLOURS, { nullable: true, description: 'Of the orders that wait.' }) colour!: Colour | null;
}

@ApiSchema({ name: 'GapPage' })
export class GapPage extends PageAnswer {
  @Shown.list(() => GapAnswer) items!: GapAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}
