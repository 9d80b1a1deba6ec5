/**
 * Whether a row with `began_at` and `ended_at` holds now; either may lie ahead. `row` is its alias.
 *
 * The instant is the statement's: within one statement a post never has two holders, or none, because its clock ran on.
 */
export function inForce(row: string): string {
  return `(${row}.began_at <= ${NOW} AND (${row}.ended_at IS NULL OR ${row}.ended_at > ${NOW}))`;
}

/** Whether it holds now or will: it has not ended, and one that ends before it begins never held. */
export function holdsOrWill(row: string): string {
  return `(${row}.ended_at IS NULL OR ${row}.ended_at > ${NOW} AND ${row}.ended_at > ${row}.began_at)`;
}

const NOW = 'statement_timestamp()';
