import type { Directory } from '@zhuoluo/directory/rules';

/** A text of the papers as the program brings it: its paragraphs, and the places in them that a case fills. */
interface ProgramText {
  readonly lines: readonly string[];
  readonly places: readonly string[];
}

const text = (lines: readonly string[], ...places: string[]): ProgramText => ({ lines, places });
const line = (one: string, ...places: string[]): ProgramText => text([one], ...places);

/** What an order costs, what its colour means and which colour follows. */
const HINT_PLACES = ['扣分', '性质', '下一级'] as const;

/** 办理要求、反馈要求、考核提示、依据: what papers say beside the facts (rules.md §116). A city words them otherwise as data. */
export const DOCUMENT_TEXTS = {
  'requirements.BLUE': text(
    ['立即明确分管负责人和具体承办人', '{会同单位}列出未完成事项、责任人和完成节点', '一次性告知企业需补正的材料'],
    '会同单位',
  ),
  'requirements.STAGE': text(['立即明确具体经办人', '当日完成该环节工作并在系统中登记']),
  'requirements.YELLOW': text([
    '主要负责人牵头，当日召开专题会并报送会议纪要',
    '倒排节点，逐日报送进展',
    '涉及其他单位的，书面列明需协调事项报专班办公室会商',
  ]),
  'requirements.RED': text(
    ['主要负责人向{政府}书面说明原因', '{后续措施}', '对照责任清单提出责任认定意见'],
    '政府',
    '后续措施',
  ),
  'feedback.BLUE': line(
    '以正式反馈单（加盖公章、主要负责人签字）报督查办并上传佐证；确不能如期完成的，随单书面说明原因。',
  ),
  'feedback.YELLOW': line('整改报告由主要负责人签字；同时回复企业并取得企业意见。'),
  'feedback.RED': line('书面说明和整改报告各1份；督查办实地核查后方可销号。'),
  'hint.BLUE': line('本单为{性质}，{扣分}；逾期未整改的将下发{下一级}督办单。', ...HINT_PLACES),
  'hint.YELLOW': line('{扣分}。逾期仍未整改的，下发{下一级}督办单，约谈主要负责人，事项提级办理。', ...HINT_PLACES),
  'hint.RED': line('{扣分}并在本月督查通报中列名；约谈另行通知。', ...HINT_PLACES),
  'basis.NAME': line('《困难问题限时办结与三色督办规则》'),
  'basis.INSTRUCTION': line('第九十二条'),
  'basis.CLAIM': line('第九十九条'),
  'basis.HANDLE': line('第一百条'),
  'basis.STAGE': line('第一百零一条'),
  'basis.RECTIFY_MISSED': line('第一百零二条'),
  'basis.COMMITMENT_MISSED': line('第一百零三条'),
  'basis.UNSOLVED': line('第一百零四条'),
  'basis.FALSE_CLOSURE': line('第一百零五条'),
  'basis.DIRECT': line('第一百零五条'),
  'basis.REPEATED': line('第一百零八条'),
  'basis.ANSWER_ACCEPTED': line('第一百二十四条'),
  'basis.ANSWER_REJECTED': line('第一百二十五条'),
} as const satisfies Readonly<Record<string, ProgramText>>;

export type DocumentTextCode = keyof typeof DOCUMENT_TEXTS;
export const DOCUMENT_TEXT_CODES = Object.keys(DOCUMENT_TEXTS) as DocumentTextCode[];

/** What is wrong with other words for a text: a place that no case fills, or more or fewer paragraphs than fit. */
export type TextFault = 'unknown-place' | 'one-line';

const PLACE = /\{([^{}]*)\}/gu;

export function faultOfText(code: DocumentTextCode, lines: readonly string[]): TextFault | null {
  const { lines: own, places }: ProgramText = DOCUMENT_TEXTS[code];
  if (lines.length === 0 || (own.length === 1 && lines.length > 1)) return 'one-line';
  const named = lines.flatMap((one) => [...one.matchAll(PLACE)].map(([, place]) => place!));
  return named.every((place) => places.includes(place)) ? null : 'unknown-place';
}

/** The paragraphs of a text, in the words of the city if it has its own, with the places filled. */
export function linesOf(
  directory: Directory,
  code: DocumentTextCode,
  values: Readonly<Record<string, string>> = {},
): string[] {
  const lines = directory.documentText(code) ?? DOCUMENT_TEXTS[code].lines;
  return lines.map((one) => one.replace(PLACE, (whole, place: string) => values[place] ?? whole));
}

export function lineOf(
  directory: Directory,
  code: DocumentTextCode,
  values?: Readonly<Record<string, string>>,
): string {
  return linesOf(directory, code, values).join('');
}
