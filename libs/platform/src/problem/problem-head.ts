/** How a refusal or fault is told: its status, and its title in both languages with facts in braces. */
export interface ProblemHead {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}
