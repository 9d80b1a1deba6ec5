import { type Colour, COLOUR_WORDS, type Duration } from '@zhuoluo/kernel';
import type { ColourWords, ExtensionRule, Policy, ScoreRule, SuspensionRule } from './policy.ts';

/** rules.md §145. */
export const DEFAULT_SCORE: ScoreRule = {
  weights: { claimedInTime: 10, submittedInTime: 30, satisfied: 25, solved: 20, notReworked: 10, notReturned: 5 },
  lateTask: -0.5,
  leastTasks: 3,
};

/** rules.md §69. */
export const DEFAULT_DECIDE: Policy['decide'] = {
  RETURN: { EXTRA: '2wh', URGENT: '4wh', NORMAL: '0wd', COMPLEX: '0wd' },
  ESCALATION: { EXTRA: '1wd', URGENT: '1wd', NORMAL: '1wd', COMPLEX: '1wd' },
  EXTENSION: { EXTRA: '1wd', URGENT: '1wd', NORMAL: '1wd', COMPLEX: '1wd' },
  SUSPENSION: { EXTRA: '1wd', URGENT: '1wd', NORMAL: '1wd', COMPLEX: '1wd' },
  RATING_DISPUTE: { EXTRA: '1wd', URGENT: '1wd', NORMAL: '1wd', COMPLEX: '1wd' },
  OBJECTION: { EXTRA: '2wd', URGENT: '2wd', NORMAL: '2wd', COMPLEX: '2wd' },
};

/** rules.md §140. */
export const DEFAULT_VERIFY: Duration = '1wd';

/** rules.md §75–77. */
export const DEFAULT_EXTENSION: ExtensionRule = {
  times: { EXTRA: 0, URGENT: 1, NORMAL: 1, COMPLEX: 2 },
  atMost: '15wd',
  inAll: '30wd',
  coUnit: '3wd',
  deferBy: '1wd',
};

/** rules.md §78, §80: ninety days, and thirty. */
export const DEFAULT_SUSPENSION: SuspensionRule = { atMost: '2160h', byOffice: '720h', progress: '20wd' };

/** rules.md §96. */
export const DEFAULT_COLOURS: Readonly<Record<Colour, ColourWords>> = {
  BLUE: { name: COLOUR_WORDS.BLUE, title: '提醒', hex: '#3d82c8' },
  YELLOW: { name: COLOUR_WORDS.YELLOW, title: '警告', hex: '#c78a00' },
  RED: { name: COLOUR_WORDS.RED, title: '问责', hex: '#cc3b32' },
};

/** rules.md §96. */
export const DEFAULT_START: Policy['start'] = { EXTRA: 'BLUE', URGENT: 'BLUE', NORMAL: 'BLUE', COMPLEX: 'BLUE' };

/** rules.md §43. */
export const DEFAULT_OBJECT_WITHIN: Policy['objectWithin'] = '3wd';

/** Ninety days (rules.md §143). */
export const DEFAULT_REOPEN_WITHIN: Policy['reopenWithin'] = '2160h';

/** Ninety days (rules.md §143). */
export const DEFAULT_ARCHIVE_AFTER: Policy['archiveAfter'] = '2160h';

/** The default regulation (rules.md §56, §60). */
export const DEFAULT_POLICY: Policy = {
  name: 'default',
  calendar: 'CN',
  limits: {
    ON_SITE: { handle: { EXTRA: '0wd', URGENT: '1wd', NORMAL: '3wd', COMPLEX: '3wd' } },
    DEPARTMENT: {
      claim: { EXTRA: '2wh', URGENT: '4wh', NORMAL: '1wd', COMPLEX: '1wd' },
      handle: { EXTRA: '1wd', URGENT: '3wd', NORMAL: '7wd', COMPLEX: '15wd' },
    },
    COUNTY: {
      claim: { EXTRA: '2wh', URGENT: '4wh', NORMAL: '1wd', COMPLEX: '1wd' },
      handle: { EXTRA: '2wd', URGENT: '5wd', NORMAL: '10wd', COMPLEX: '20wd' },
    },
    CITY: {
      claim: { EXTRA: '4wh', URGENT: '1wd', NORMAL: '1wd', COMPLEX: '1wd' },
      handle: { EXTRA: '3wd', URGENT: '7wd', NORMAL: '15wd', COMPLEX: '30wd' },
    },
  },
  categories: {
    FINANCING: { handle: '10wd' },
    LAND: { urgency: 'COMPLEX' },
    RELOCATION: { urgency: 'COMPLEX' },
    TALENT: { handle: '10wd' },
    LOGISTICS: { handle: '5wd' },
    PERMIT: { handle: '5wd' },
    UTILITY: { handle: '3wd' },
    ENV: { handle: '10wd' },
    SAFETY: { handle: '3wd' },
    MARKET: { handle: '10wd' },
    POLICY: { handle: '10wd' },
    ARREARS: { handle: '15wd' },
    ENFORCEMENT: { handle: '5wd' },
    ACCEPTANCE: { handle: '5wd' },
    TECH: { handle: '10wd' },
    INFRA: { urgency: 'COMPLEX' },
  },
  stages: { intake: '1wd', dispatch: '1wd', review: '2wd', followUp: '1wd', verify: DEFAULT_VERIFY, closing: '1wd' },
  coUnit: '3wd',
  orders: {
    BLUE: {
      ...DEFAULT_COLOURS.BLUE,
      used: true,
      rectify: { EXTRA: '1wd', URGENT: '2wd', NORMAL: '3wd', COMPLEX: '3wd' },
      autoIssue: true,
      signWithin: '4wh',
      delegateAfter: '1wd',
      points: 0,
    },
    YELLOW: {
      ...DEFAULT_COLOURS.YELLOW,
      used: true,
      rectify: { EXTRA: '1wd', URGENT: '1wd', NORMAL: '2wd', COMPLEX: '2wd' },
      autoIssue: false,
      signWithin: '4wh',
      delegateAfter: '1wd',
      points: -1,
    },
    RED: {
      ...DEFAULT_COLOURS.RED,
      used: true,
      rectify: { EXTRA: '1wd', URGENT: '1wd', NORMAL: '2wd', COMPLEX: '2wd' },
      autoIssue: false,
      signWithin: '4wh',
      delegateAfter: '1wd',
      points: -2,
    },
  },
  start: DEFAULT_START,
  repeat: { floor: '5wd', cap: '20wd' },
  judge: { remindAfter: '1wd', moveAfter: '2wd' },
  decide: DEFAULT_DECIDE,
  extension: DEFAULT_EXTENSION,
  suspension: DEFAULT_SUSPENSION,
  reworkAtLeast: '1wd',
  warning: { atShare: 0.75 },
  escalateOn: 'RED_ISSUED',
  followUpCalls: 3,
  objectWithin: DEFAULT_OBJECT_WITHIN,
  reopenWithin: DEFAULT_REOPEN_WITHIN,
  archiveAfter: DEFAULT_ARCHIVE_AFTER,
  score: DEFAULT_SCORE,
};
