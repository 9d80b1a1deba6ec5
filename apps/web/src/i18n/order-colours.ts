import type { Colour, PolicyColour } from '../api/schema.gen.ts';
import type { Language } from './language.ts';

interface Words {
  readonly name: string;
  readonly title: string;
  readonly hex: string;
}

/** What the files of texts and the styles have already, in both languages. */
const PROGRAM: Readonly<Record<Colour, Words>> = {
  BLUE: { name: '蓝色', title: '提醒', hex: '#3d82c8' },
  YELLOW: { name: '黄色', title: '警告', hex: '#c78a00' },
  RED: { name: '红色', title: '问责', hex: '#cc3b32' },
};

let shown: readonly PolicyColour[] = [];

/** Orders are coloured on every page as the policy that binds the viewer has it; {@link inOrderColours} names them so. */
export function showOrderColours(colours: readonly PolicyColour[]): void {
  shown = colours;
  for (const { colour, hex } of colours) {
    const own = hex === PROGRAM[colour].hex ? {} : huesOf(hex);
    for (const part of ['', '-soft', '-line'] as const)
      document.documentElement.style.setProperty(`--order-${colour.toLowerCase()}${part}`, own[part] ?? '');
  }
}

interface Terms {
  readonly colour: Readonly<Record<Colour, string>>;
  readonly colourMeans: Readonly<Record<Colour, string>>;
}

/** The area `terms` of a language, with the words of the policy where they are not the program's. */
export function inOrderColours<T extends Terms>(terms: T): T {
  const own = (part: 'name' | 'title') =>
    Object.fromEntries(shown.filter((c) => c[part] !== PROGRAM[c.colour][part]).map((c) => [c.colour, c[part]]));
  return {
    ...terms,
    colour: { ...terms.colour, ...own('name') },
    colourMeans: { ...terms.colourMeans, ...own('title') },
  };
}

/** Dark enough to read on its own light ground, be the colour ever so bright. */
function huesOf(hex: string): Readonly<Partial<Record<'' | '-soft' | '-line', string>>> {
  return {
    '': `color-mix(in srgb, ${hex} 45%, black)`,
    '-soft': `color-mix(in srgb, ${hex} 16%, white)`,
    '-line': hex,
  };
}

/** The same for one place alone, such as a document that is being written. */
export function styleOf(colour: Colour, hex: string): Readonly<Record<string, string>> {
  const name = `--order-${colour.toLowerCase()}`;
  return Object.fromEntries(Object.entries(huesOf(hex)).map(([part, hue]) => [`${name}${part}`, hue]));
}

/** Whether a document words a colour itself: the program's words are translated, those of a place are not. */
export function isOwnOf(language: Language, colour: Colour, { name, title }: Omit<Words, 'hex'>): boolean {
  return language === 'zh-CN' || name !== PROGRAM[colour].name || title !== PROGRAM[colour].title;
}
