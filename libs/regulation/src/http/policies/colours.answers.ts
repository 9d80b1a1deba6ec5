import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, type Colour, URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { type Language, Shown } from '@zhuoluo/platform';
import { type ColourScheme, SCHEME_CODES } from '../../rules/colour-schemes.ts';
import type { ColourWords, Policy } from '../../rules/policy.ts';

/** A colour of 督办单 as a policy has it. */
@ApiSchema({ name: 'PolicyColour' })
export class PolicyColourAnswer implements ColourWords {
  @Shown.oneOf('Colour', COLOURS) colour!: Colour;
  @Shown.text({ description: 'As papers name it, such as 橙色.' }) name!: string;
  @Shown.text({ description: 'What it means, such as 警告.' }) title!: string;
  @Shown.text({ description: 'On screen, as `#rrggbb`.' }) hex!: string;
  @Shown.flag({ description: 'Whether a ladder has it.' }) used!: boolean;
}

@ApiSchema({ name: 'ColourStart' })
export class ColourStartAnswer {
  @Shown.oneOf('Urgency', URGENCIES) urgency!: Urgency;
  @Shown.oneOf('Colour', COLOURS, { description: 'Where a ladder begins.' }) colour!: Colour;
}

/** Colours that a place uses, to put into a document. */
@ApiSchema({ name: 'ColourScheme' })
export class ColourSchemeAnswer {
  @Shown.oneOf('ColourSchemeCode', SCHEME_CODES) code!: ColourScheme['code'];
  @Shown.text({ description: 'In the language asked for.' }) name!: string;
  @Shown.list(() => PolicyColourAnswer) colours!: PolicyColourAnswer[];
  @Shown.list(() => ColourStartAnswer) start!: ColourStartAnswer[];
}

@ApiSchema({ name: 'ColourSchemes' })
export class ColourSchemesAnswer {
  @Shown.list(() => ColourSchemeAnswer) items!: ColourSchemeAnswer[];
}

/** The colours of a policy, mildest first. */
export function presentColours(orders: ColourScheme['orders'] | Policy['orders']): PolicyColourAnswer[] {
  return COLOURS.map((colour) => {
    const { name, title, hex, used } = orders[colour];
    return { colour, name, title, hex, used };
  });
}

export function presentScheme({ code, orders, start, ...names }: ColourScheme, language: Language): ColourSchemeAnswer {
  const starts = URGENCIES.map((urgency) => ({ urgency, colour: start[urgency] }));
  return { code, name: names[language], colours: presentColours(orders), start: starts };
}
