/**
 * Whether a row with `began_at` and `ended_at` holds now; either may lie ahead. `row` is its alias.
 *
 * The instant is the statement's: within one statement a post never has two holders, or none, because its clock ran on.
 */
export function inForce(row: string): string {
  return `(${row}.began_at <= ${NOW} AND (${row}.ended_at IS NULL OR ${row}.ended_at > ${NOW}))`;
}

const NOW = 'statement_timestamp()';
