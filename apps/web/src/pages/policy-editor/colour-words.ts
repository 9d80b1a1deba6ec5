import {
  type Colour,
  colourValues,
  type ColourScheme,
  type PolicyColour,
  urgencyValues,
} from '../../api/schema.gen.ts';
import { isOwnOf } from '../../i18n/order-colours.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { type Editor, useEditor } from './editor-context.ts';

export type Words = Pick<PolicyColour, 'name' | 'title' | 'hex'>;

/** Each colour as the document calls it now. */
export function useColourWords(): (colour: Colour) => Words {
  const { orders } = useEditor().document;
  const { t, language } = useTexts();
  return (colour) => {
    const { name = '', title = '', hex = '' } = orders[colour];
    const isOwn = isOwnOf(language, colour, { name, title });
    return isOwn
      ? { name, title, hex }
      : { name: t(`terms:colour.${colour}`), title: t(`terms:colourMeans.${colour}`), hex };
  };
}

/** The scheme whose colours a document has, none where it has its own. */
export function schemeIn({ document }: Editor, schemes: readonly ColourScheme[]): ColourScheme | undefined {
  return schemes.find(
    ({ colours, start }) =>
      colours.every((c) => PARTS.every((part) => document.orders[c.colour][part] === c[part])) &&
      start.every(({ urgency, colour }) => document.start?.[urgency] === colour),
  );
}

/** Puts the colours of a scheme into the document; its limits, signing and points stay. */
export function applyScheme({ change }: Editor, { colours, start }: ColourScheme): void {
  for (const colour of colourValues) {
    const of = colours.find((one) => one.colour === colour)!;
    for (const part of PARTS) change(`orders.${colour}.${part}`, of[part]);
  }
  for (const urgency of urgencyValues) change(`start.${urgency}`, start.find((one) => one.urgency === urgency)!.colour);
}

const PARTS = ['name', 'title', 'hex', 'used'] as const;
