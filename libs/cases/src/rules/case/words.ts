/** What a case says of its matter, in words that the search knows. */
export const CASE_WORDS = ['title', 'facts', 'wish'] as const;
export type CaseWord = (typeof CASE_WORDS)[number];
