import type { Rule } from 'eslint';

/** 身份证号: region, date of birth, serial number, check character; with no digit or letter touching it. */
const ID_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
/** 手机号码: eleven digits, in one piece or grouped 3-4-4. */
const MOBILE_NUMBER = /(?<![\dA-Za-z.])1[3-9]\d([ _-]?)\d{4}\1\d{4}(?![\dA-Za-z.])/g;

export interface PersonalNumber {
  readonly kind: 'ID number' | 'mobile number';
  /** Offset in the text. The digits themselves are not repeated: a report must not spread what it finds. */
  readonly index: number;
  readonly length: number;
}

/** The parts of a text with the shape of an identity or mobile number. */
export function personalNumbersIn(text: string): PersonalNumber[] {
  const found = (kind: PersonalNumber['kind'], pattern: RegExp): PersonalNumber[] =>
    [...text.matchAll(pattern)].map((match) => ({ kind, index: match.index, length: match[0].length }));
  return [...found('ID number', ID_NUMBER), ...found('mobile number', MOBILE_NUMBER)];
}

/** Looks at the whole text of a file, comments and template strings included. */
export const noPersonalNumbers: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      shaped:
        'This has the shape of a real {{kind}}. Sample data cannot be dialled or looked up: write it with ×, as in 0914-×××××××.',
    },
  },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const { kind, index, length } of personalNumbersIn(sourceCode.text)) {
        const loc = { start: sourceCode.getLocFromIndex(index), end: sourceCode.getLocFromIndex(index + length) };
        report({ loc, messageId: 'shaped', data: { kind } });
      }
    },
  }),
};
