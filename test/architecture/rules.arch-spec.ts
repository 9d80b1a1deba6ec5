import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COLOURS, durationText, LEVELS, URGENCIES, type Duration } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { articleOf, ORDER_REASONS } from '@zhuoluo/cases/rules';
import { articlesOf, citedIn, NO_PATH, numeralOf, policyPathsOf, tableOf, type Article } from './rulebook.ts';
import { ROOT } from './tools.ts';
import { trackedTexts } from './tracked-texts.ts';

const rules = readFileSync(path.join(ROOT, 'docs/rules.md'), 'utf8');
const articles = articlesOf(rules);
const numbers = new Set(articles.map(({ number }) => String(number)));

const PLACES: Readonly<Record<string, readonly string[]>> = {
  '<LEVEL>': LEVELS,
  '<URGENCY>': URGENCIES,
  '<COLOUR>': COLOURS,
  '<CATEGORY>': Object.keys(DEFAULT_POLICY.categories),
};

/** All paths that a path with places stands for. */
function expanded(policyPath: string): string[] {
  const place = Object.keys(PLACES).find((name) => policyPath.includes(name));
  if (place === undefined) return [policyPath];
  return PLACES[place]!.flatMap((value) => expanded(policyPath.replace(place, value)));
}

function at(policyPath: string): unknown {
  return policyPath
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], DEFAULT_POLICY);
}

/** Every number of a policy by its path. */
function leavesOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, prefix ? `${prefix}.${key}` : key));
}

const unnumbered = (all: readonly Article[]) =>
  all.flatMap(({ number, numeral, title }, i) =>
    number === i + 1 && numeral === numeralOf(number) ? [] : [`${number} ${title}`],
  );
const withoutEnglish = (all: readonly Article[]) =>
  all.filter(({ english }) => english.length !== 1 || !/^[A-Z`].*\.$/.test(english[0]!)).map(({ number }) => number);
const withoutPolicy = (all: readonly Article[]) =>
  all.flatMap((article) => {
    const known = new Set([...policyPathsOf(article).map((name) => `\`${name}\``), ...NO_PATH]);
    const missing = policyPathsOf(article).filter((name) => expanded(name).every((one) => at(one) === undefined));
    const strange = article.parameters.filter((parameter) => !known.has(parameter));
    const none = article.parameters.length === 0 ? ['none'] : [];
    return [...missing, ...strange, ...none].map((what) => `§${article.number} ${what}`);
  });
const unresolved = (texts: readonly { readonly file: string; readonly text: string }[]) =>
  texts.flatMap(({ file, text }) =>
    citedIn(text)
      .filter((number) => !numbers.has(number))
      .map((number) => `${file} §${number}`),
  );

/** The rows of a limit table against the default policy. */
const limitsOf = (number: number) =>
  tableOf(articles[number - 1]!)
    .slice(1)
    .map(([, ...cells]) => cells);
const inWords = (limit: Duration) => durationText(limit);
const titled = (title: string) => articles.find((article) => article.title === title)!.number;

const PLANTED = `## 第一章
#### 第一条 一 (§1)

甲。

参数：\`limits.<LEVEL>.claim.<URGENCY>\`

> One rule.

#### 第三条 三 (§3)

乙。

参数：\`limits.later\`、随便
`;

describe('The rules are numbered articles', () => {
  it('without a gap, in Chinese as in citations', () => {
    expect(articles.length).toBeGreaterThan(100);
    expect(unnumbered(articles)).toEqual([]);
  });

  it.each([
    [9, '九'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [159, '一百五十九'],
  ])('%i is %s', (number, numeral) => {
    expect(numeralOf(number)).toBe(numeral);
  });

  it('each has one English line', () => {
    expect(withoutEnglish(articles)).toEqual([]);
  });

  it('says each rule in English in sentences that are read once', () => {
    const sentences = articles.flatMap(({ number, english }) =>
      english.flatMap((line) => line.split(/(?<=[.;]) /)).map((sentence) => [number, sentence] as const),
    );
    const long = sentences.filter(
      ([, s]) => s.split(' ').length > 25 || /\b(whoever|whatever|of which|nobody)\b/i.test(s),
    );

    expect(long).toEqual([]);
  });

  it('each names policy paths that exist, or says why it has none', () => {
    expect(withoutPolicy(articles)).toEqual([]);
  });

  it('every number of the default policy is set by an article', () => {
    const named = articles.flatMap(policyPathsOf).flatMap(expanded);
    const unnamed = leavesOf(DEFAULT_POLICY).filter(
      (leaf) => !named.some((name) => leaf === name || leaf.startsWith(`${name}.`)),
    );

    expect(unnamed).toEqual([]);
  });

  it('the mark of what is not built stands before a paragraph', () => {
    const inside = articles.filter(({ text }) => text.split('\n').some((line) => line.lastIndexOf('（待实施）') > 0));

    expect(inside.map(({ number }) => number)).toEqual([]);
  });

  it('what an article says of another one leads to it', () => {
    const named = articles.flatMap(({ number, text }) =>
      [...text.matchAll(/第([零一二三四五六七八九十百]+)条/g)].map(([, numeral]) => [number, numeral] as const),
    );
    const numerals = new Set(articles.map(({ numeral }) => numeral));

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, numeral]) => !numerals.has(numeral!))).toEqual([]);
    expect(named.filter(([number, numeral]) => numeralOf(number) === numeral)).toEqual([]);
  });

  it('the tables of limits are the default policy’s', () => {
    const levels = ['DEPARTMENT', 'COUNTY', 'CITY'] as const;
    const claims = levels.map((level) =>
      URGENCIES.map((urgency) => inWords(DEFAULT_POLICY.limits[level].claim![urgency])),
    );
    const handles = levels.map((level) =>
      URGENCIES.map((urgency) => inWords(DEFAULT_POLICY.limits[level].handle[urgency])),
    );
    const rectify = COLOURS.map((colour) =>
      (['EXTRA', 'URGENT', 'NORMAL'] as const).map((urgency) =>
        inWords(DEFAULT_POLICY.orders[colour].rectify[urgency]),
      ),
    );

    expect(limitsOf(titled('签收期限'))).toEqual(claims);
    expect(limitsOf(titled('办理期限'))).toEqual(handles);
    expect(limitsOf(titled('整改时限'))).toEqual(rectify);
  });

  it.each([
    ['LIMIT_MISSED` on `CLAIM', { reason: 'LIMIT_MISSED', clockKind: 'CLAIM', repeat: 0, colour: 'BLUE' }],
    ['LIMIT_MISSED` on `HANDLE', { reason: 'LIMIT_MISSED', clockKind: 'HANDLE', repeat: 0, colour: 'BLUE' }],
    ['LIMIT_MISSED` on `DISPATCH', { reason: 'LIMIT_MISSED', clockKind: 'REVIEW', repeat: 0, colour: 'BLUE' }],
    ['LIMIT_MISSED`, harsher', { reason: 'LIMIT_MISSED', clockKind: 'HANDLE', repeat: 0, colour: 'YELLOW' }],
    ['RECTIFY_MISSED` |', { reason: 'RECTIFY_MISSED', clockKind: 'HANDLE', repeat: 0, colour: 'BLUE' }],
    ['RECTIFY_MISSED` with `repeat', { reason: 'RECTIFY_MISSED', clockKind: 'HANDLE', repeat: 1, colour: 'RED' }],
    ['ANSWER_REJECTED', { reason: 'ANSWER_REJECTED', clockKind: 'HANDLE', repeat: 0, colour: 'BLUE' }],
    ['COMMITMENT_MISSED', { reason: 'COMMITMENT_MISSED', clockKind: 'COMMITMENT', repeat: 0, colour: 'BLUE' }],
    ['REWORKED_TWICE', { reason: 'REWORKED_TWICE', clockKind: 'HANDLE', repeat: 0, colour: 'BLUE' }],
    ['SPOT_CHECK', { reason: 'SPOT_CHECK', clockKind: 'HANDLE', repeat: 0, colour: 'YELLOW' }],
    ['INSTRUCTION_MISSED', { reason: 'INSTRUCTION_MISSED', clockKind: 'INSTRUCTION', repeat: 0, colour: 'YELLOW' }],
    ['FALSE_CLOSURE', { reason: 'FALSE_CLOSURE', clockKind: 'HANDLE', repeat: 0, colour: 'RED' }],
    ['DISSATISFIED_TWICE', { reason: 'DISSATISFIED_TWICE', clockKind: 'HANDLE', repeat: 0, colour: 'BLUE' }],
  ] as const)('an order cites the article that the appendix names for `%s`', (row, order) => {
    const line = rules
      .slice(rules.indexOf('## 附表'))
      .split('\n')
      .find((one) => one.includes(`\`${row}`));

    expect(line).toContain(` ${articleOf(order)}（`);
  });

  it('the appendix names an article for each reason to draw an order', () => {
    const appendix = rules.slice(rules.indexOf('## 附表'));

    expect(ORDER_REASONS.filter((reason) => !new RegExp(`\`${reason}\`.*（§\\d+）`).test(appendix))).toEqual([]);
    expect(
      [...appendix.matchAll(/第([零一二三四五六七八九十百]+)条（§(\d+)）/g)].filter(
        ([, numeral, n]) => numeralOf(Number(n)) !== numeral,
      ),
    ).toEqual([]);
  });

  it('every citation leads to an article', () => {
    expect(unresolved(trackedTexts().filter(({ file }) => !file.endsWith('rules.arch-spec.ts')))).toEqual([]);
  });

  it('planted violations are found', () => {
    const planted = articlesOf(PLANTED);

    expect(unnumbered(planted)).toEqual(['3 三']);
    expect(withoutEnglish(planted)).toEqual([3]);
    expect(withoutPolicy(planted)).toEqual(['§3 limits.later', '§3 随便']);
    expect(unresolved([{ file: 'probe', text: '(rules.md §1, §999 and §2)' }])).toEqual(['probe §999']);
  });
});
