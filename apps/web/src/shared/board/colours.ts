import type { Colour } from '../../api/schema.gen.ts';

/** Orders of a colour in a row of figures. */
export type ColourField = 'blue' | 'yellow' | 'red';

export const COLOUR_FIELDS = ['blue', 'yellow', 'red'] as const satisfies readonly ColourField[];

export const COLOUR_OF: Readonly<Record<ColourField, Colour>> = { blue: 'BLUE', yellow: 'YELLOW', red: 'RED' };
