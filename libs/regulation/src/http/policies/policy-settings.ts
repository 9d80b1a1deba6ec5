/** How the regulation may be changed here; the process gives it from its settings. */
export abstract class PolicySettings {
  /** Whether a policy takes two persons: one who proposes it, another who confirms it (rules.md §153). */
  abstract readonly twoPersons: boolean;
}
