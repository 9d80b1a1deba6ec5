/** An article of `docs/rules.md`. */
export interface Article {
  /** As citations name it. */
  readonly number: number;
  /** As its heading says it in Chinese. */
  readonly numeral: string;
  readonly title: string;
  /** Its paragraphs and tables. */
  readonly text: string;
  /** What sets its numbers: policy paths, or a word such as 固定. */
  readonly parameters: readonly string[];
  readonly english: readonly string[];
}

/** A number, or a path of a policy with places for level, urgency, colour and category. */
const POLICY_PATH = /^`([\w.<>]+)`$/;
const HEADING = /^#### 第([零一二三四五六七八九十百]+)条 (.+) \(§(\d+)\)$/;
const CITATION = /\brules\.md ((?:§[\d-]+(?:, | and )?)+)/g;

/** The words that stand where a policy sets nothing. */
export const NO_PATH = ['固定', '机构', '签发人', '类别', '路由', '待定', '无'];

export function articlesOf(rules: string): Article[] {
  return rules
    .split(/^(?=#{2,4} )/m)
    .filter((part) => part.startsWith('#### '))
    .map(articleOf);
}

function articleOf(part: string): Article {
  const [heading = '', ...body] = part.trimEnd().split('\n');
  const [, numeral = '', title = heading, number = '0'] = HEADING.exec(heading) ?? [];
  const named = body.filter((line) => line.startsWith('参数：'));
  const english = body.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
  const text = body.filter((line) => !line.startsWith('参数：') && !line.startsWith('> ')).join('\n');
  const parameters = named.flatMap((line) => line.slice('参数：'.length).split('、'));
  return { number: Number(number), numeral, title, text: text.trim(), parameters, english };
}

export function policyPathsOf({ parameters }: Article): string[] {
  return parameters.flatMap((parameter) => POLICY_PATH.exec(parameter)?.[1] ?? []);
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 999 as articles are numbered: 十二, 二十, 一百零五, 一百一十. */
export function numeralOf(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const unit = ones === 0 ? '' : DIGITS[ones]!;
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]!}十`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return `${hundreds === 0 ? '' : `${DIGITS[hundreds]!}百`}${zero}${ten}${unit}`;
}

/** Articles that a text cites, `§12` of this regulation each. */
export function citedIn(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap(([, list]) => [...list!.matchAll(/§([\d-]+)/g)].map(([, n]) => n!));
}

/** The headings of tables, and their cells without spaces. */
export function tableOf({ text }: Article): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll(' ', '')),
  );
}
