import { parser } from 'typescript-eslint';
import type { TextFile } from './tracked-texts.ts';

/** How often a file speaks against docs/writing.md. */
export interface OldWords {
  /** Relative pronouns far from their noun, in comments and names of tests. */
  readonly words: number;
  /** Sentences of comments with more than 25 words. */
  readonly sentences: number;
}

/** One of them, and where. */
export interface OldPlace {
  readonly kind: keyof OldWords;
  readonly line: number;
  readonly what: string;
}

/** Counts by file; a file without any has no entry. */
export type OldWordsList = Readonly<Record<string, OldWords>>;

interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

type Node = Readonly<Record<string, unknown>>;

interface Spoken {
  readonly line: number;
  readonly prose: string;
}

/** The parser of the lint; its own declaration names neither options nor tree. */
const parse = parser.parseForESLint.bind(parser) as (
  text: string,
  options: object,
) => { readonly ast: Node & { readonly comments?: readonly Comment[] } };

const OLD_WORD = /\b(?:whoever|whatever|of which|nobody)\b/gi;
const MOST_WORDS = 25;
/** A tag of a docstring, an empty line or an item of a list begins a new sentence. */
const PARAGRAPH = /\n\s*(?:\n|(?=@\w|[-*] |\d+\. ))/;
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|cf|vs))[.!?][)”’"'`]*\s+|[。！？]/;
const NO_WORDS = /@\w+|rules\.md (?:§[\d-]+(?:,\s+| and )?)+/g;
const CODE = /\.(?:ts|tsx|mjs)$/;
const GENERATED = /\.gen\.ts$/;
/** What a node of the syntax tree holds beside its children. */
const NOT_BELOW = new Set(['parent', 'comments', 'tokens', 'loc']);
const TEST_WORDS = new Set(['it', 'test', 'describe']);

/** The counts of all code among the texts. */
export function oldWordsOf(texts: readonly TextFile[]): OldWordsList {
  const counted = texts
    .filter(({ file }) => CODE.test(file) && !GENERATED.test(file))
    .map(({ file, text }) => [file, oldWordsIn(text, file)] as const)
    .filter(([, { words, sentences }]) => words + sentences > 0);
  return Object.fromEntries(counted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function oldWordsIn(text: string, file: string): OldWords {
  const places = oldPlacesIn(text, file);
  const count = (kind: OldPlace['kind']): number => places.filter((place) => place.kind === kind).length;
  return { words: count('words'), sentences: count('sentences') };
}

/** @returns what `oldWordsIn` counts, each with the line on which its comment or name begins */
export function oldPlacesIn(text: string, file: string): OldPlace[] {
  const { ast } = parse(text, {
    comment: true,
    loc: true,
    range: true,
    ecmaFeatures: { jsx: file.endsWith('.tsx') },
  });
  const comments = proseOf(ast.comments ?? []);
  const words = [...comments, ...testNamesIn(ast)].flatMap(({ line, prose }) =>
    (prose.match(OLD_WORD) ?? []).map((what) => ({ kind: 'words' as const, line, what })),
  );
  const sentences = comments.flatMap(({ line, prose }) =>
    sentencesOf(prose)
      .filter((sentence) => wordsOf(sentence) > MOST_WORDS)
      .map((what) => ({ kind: 'sentences' as const, line, what })),
  );
  return [...words, ...sentences];
}

/** Comments as paragraphs of plain text; line comments below each other are one. */
function proseOf(comments: readonly Comment[]): Spoken[] {
  const blocks: { line: number; end: number; ofLines: boolean; text: string }[] = [];
  for (const { type, value, loc } of comments) {
    const last = blocks.at(-1);
    const ofLines = type === 'Line';
    if (ofLines && last?.ofLines && last.end === loc.start.line - 1) {
      last.text += `\n${value}`;
      last.end = loc.end.line;
    } else blocks.push({ line: loc.start.line, end: loc.end.line, ofLines, text: value.replaceAll(/^\s*\*+ ?/gm, '') });
  }
  return blocks.map(({ line, text }) => ({ line, prose: text.trim() }));
}

function sentencesOf(prose: string): string[] {
  return prose.split(PARAGRAPH).flatMap((paragraph) => paragraph.split(SENTENCE_END));
}

/** Code between backticks is one word; the tag of a docstring and the citation of a rule are none. */
function wordsOf(sentence: string): number {
  const tokens = sentence
    .replaceAll(/`[^`]*`/g, 'code')
    .replaceAll(NO_WORDS, '')
    .split(/\s+/);
  return tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

/** First arguments of `it`, `test`, `describe` and of what `.each` makes of them. */
function testNamesIn(value: unknown): Spoken[] {
  if (Array.isArray(value)) return value.flatMap(testNamesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const below = Object.entries(node).flatMap(([key, child]) => (NOT_BELOW.has(key) ? [] : testNamesIn(child)));
  if (node['type'] !== 'CallExpression' || !TEST_WORDS.has(rootOf(node['callee'] as Node))) return below;
  const { start } = node['loc'] as Comment['loc'];
  const names = wordsWritten((node['arguments'] as Node[])[0]).map((prose) => ({ line: start.line, prose }));
  return [...below, ...names];
}

/** `it` of `it.each([…])`. */
function rootOf(node: Node): string {
  if (node['type'] === 'Identifier') return String(node['name']);
  const inner = node['object'] ?? node['callee'] ?? node['tag'];
  return inner === undefined ? '' : rootOf(inner as Node);
}

function wordsWritten(argument: Node | undefined): string[] {
  if (argument?.['type'] === 'Literal') return [String(argument['value'])];
  if (argument?.['type'] !== 'TemplateLiteral') return [];
  return (argument['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw);
}
