import { ROLES, type Role } from '@zhuoluo/kernel';

/** How far a role lets its holder see (rules.md §17). */
export type Breadth =
  /** Everything. */
  | 'ALL'
  /** The region of the office; a city office sees everything. */
  | 'REGION'
  /** What lies with the unit. */
  | 'UNIT'
  /** The parties that one serves. */
  | 'SERVED'
  /** The party that one speaks for. */
  | 'PARTY'
  | 'NOTHING';

/** What each role sees of cases, and of issued supervision orders; drafts are the signers' and the issuing office's alone. */
export const SIGHT: Readonly<Record<Role, { readonly cases: Breadth; readonly orders: Breadth }>> = {
  LIAISON: { cases: 'SERVED', orders: 'NOTHING' },
  UNIT_OFFICER: { cases: 'UNIT', orders: 'UNIT' },
  UNIT_HEAD: { cases: 'UNIT', orders: 'UNIT' },
  DISPATCHER: { cases: 'REGION', orders: 'REGION' },
  SUPERVISOR: { cases: 'REGION', orders: 'REGION' },
  LEADER: { cases: 'REGION', orders: 'REGION' },
  ASSESSOR: { cases: 'REGION', orders: 'REGION' },
  // 12345 calls enterprises back and reads no orders.
  HOTLINE: { cases: 'REGION', orders: 'NOTHING' },
  ENTERPRISE: { cases: 'PARTY', orders: 'NOTHING' },
  ADMIN: { cases: 'ALL', orders: 'ALL' },
};

/** The roles that see so much. */
export function rolesThatSee(what: 'cases' | 'orders', breadth: Breadth): Role[] {
  return ROLES.filter((role) => SIGHT[role][what] === breadth);
}
