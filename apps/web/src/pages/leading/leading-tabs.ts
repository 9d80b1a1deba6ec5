import { TO_INSTRUCT, type CaseFilter } from '../../api/cases.ts';

export const LEADING_TABS = ['toInstruct', 'portfolio', 'red', 'instructed'] as const;
export type LeadingTab = (typeof LEADING_TABS)[number];

const OPEN = { open: true, sort: 'dueAt', limit: 100 } as const;

/** What each tab lists. */
export const LISTED: Readonly<Record<LeadingTab, CaseFilter>> = {
  toInstruct: TO_INSTRUCT,
  portfolio: { ...OPEN, inMyPortfolio: true },
  red: { ...OPEN, colour: ['RED'] },
  instructed: { ...OPEN, instructedByMe: true },
};
