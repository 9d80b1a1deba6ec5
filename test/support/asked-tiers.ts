/** Tiers that need neither PostgreSQL nor Temporal. */
const WITHOUT_SERVERS = new Set(['rules', 'architecture']);

/** What the arguments for jest ask of the machine before it starts. */
export interface Needs {
  readonly servers: boolean;
  readonly browser: boolean;
}

/** Needs of the tiers that `--selectProjects` names, or of all tiers. */
export function needsOf(args: readonly string[]): Needs {
  const at = args.indexOf('--selectProjects');
  if (at < 0) return { servers: true, browser: true };
  const after = args.slice(at + 1);
  const end = after.findIndex((arg) => arg.startsWith('-'));
  const tiers = end < 0 ? after : after.slice(0, end);
  return { servers: !tiers.every((tier) => WITHOUT_SERVERS.has(tier)), browser: tiers.includes('browser') };
}
