import type { Case } from '../../rules/case/case.ts';
import type { Task } from '../../rules/case/task.ts';
import type { CaseRequest } from '../../rules/request/case-request.ts';
import { anyOf, oneOf, type Params } from '@zhuoluo/database';
import type { Scope } from '@zhuoluo/directory/rules';
import { partiesServed } from '@zhuoluo/directory/store';
import { type ByUnits, seenWhere, sees } from './case-grants.ts';

/**
 * The one place that says which cases a person sees, as a condition on `c`, a row of `"case"`. Wide scopes are plain
 * columns, narrow ones a set of ids, so that either stays an index's work among a million cases.
 */
export function visibleCases(scope: Scope, params: Params): string {
  if (scope.everything) return 'true';
  const grants: string[] = [];
  if (scope.regionIds.length > 0) grants.push(oneOf('c.region_id', scope.regionIds, params));
  const own = ownCases(scope, params);
  if (own.length > 0) grants.push(`c.id IN (${own.join(' UNION ALL ')})`);
  return anyOf(grants);
}

/**
 * The same for one case that is known already, `c`, asked from the case outward.
 * So it costs as little for a unit with ten thousand cases as for one with none.
 */
export function isVisible(scope: Scope, params: Params): string {
  const ofUnits: ByUnits = (units) => [
    `(c.unit_id = ${units} AND c.ended_at IS NULL)`,
    `EXISTS (SELECT FROM task WHERE task.case_id = c.id AND task.unit_id = ${units})`,
    `EXISTS (SELECT FROM supervision_order s WHERE s.case_id = c.id AND s.unit_id = ${units})`,
  ];
  return seenWhere(scope, ofUnits, params);
}

/** Whether a person reads a task, `t`, of a case, `c`: a unit its own alone (rules.md §17). */
export function isVisibleTask(scope: Scope, params: Params): string {
  return seenWhere(scope, (units) => [`t.unit_id = ${units}`], params);
}

/** Whether a person reads a request, `r`, of a case, `c`: a unit its own alone, as its tasks (rules.md §17). */
export function isVisibleRequest(scope: Scope, params: Params): string {
  return seenWhere(scope, (units) => [`r.unit_id = ${units}`], params);
}

/** The same of a task or a request in memory. `servedBy`: the posts that serve the party of its case. */
export function seesTask(
  scope: Scope,
  { unitId }: Pick<Task | CaseRequest, 'unitId'>,
  { regionId, partyId }: Pick<Case, 'regionId' | 'partyId'>,
  servedBy: readonly string[],
): boolean {
  return sees(scope, { regionId, partyId, servedBy, unitIds: unitId === null ? [] : [unitId] });
}

/** The join that a right to cases needs on a part of them, such as `t`; who sees everything needs none. */
export function joinSeen(alias: string, seen: string): string {
  return seen === 'true' ? '' : `JOIN "case" c ON c.id = ${alias}.case_id`;
}

/** Rows of a list that somebody sees: what stands in FROM, and the condition that goes with it. */
export interface InSight {
  readonly from: string;
  readonly where: string;
  /** All rows that this person sees are few: they are fetched first and then filtered and sorted. */
  readonly narrow: boolean;
}

/**
 * Cases, `c`, for a list. Those of a narrow scope are an array of keys, which the planner takes for ten of any number.
 * So it never walks a million cases in the order of the list for a reader who sees none of them.
 * The keys are looked up in their order, leaf by leaf; a join would begin at the root for each. A unit's tasks come in that order from their index.
 * `IS TRUE` keeps what is chosen from becoming a join, whose rows the planner would take for far fewer.
 *
 * @param chosen a condition on `c.id` alone
 */
export function casesInSight(scope: Scope, params: Params, chosen: string): InSight {
  const from = '"case" c';
  if (isWide(scope)) return { from, where: `${visibleCases(scope, params)} AND ${chosen}`, narrow: false };
  const own = ownCases(scope, params);
  if (own.length === 0) return { from, where: 'false', narrow: true };
  const keys = `SELECT c.id FROM (${own.join(' UNION ALL ')}) c (id) WHERE (${chosen}) IS TRUE ORDER BY c.id`;
  return { from, where: `c.id = ANY(ARRAY(${keys}))`, narrow: true };
}

/** The same among cases that other conditions make few: each is asked for itself. */
export function fewCasesInSight(scope: Scope, params: Params, chosen: string): InSight {
  return { from: '"case" c', where: `${isVisible(scope, params)} AND ${chosen}`, narrow: !isWide(scope) };
}

/** Tasks (alias `t`) that a list may show: those of the reader's units, and those of cases that the reader sees by another right. */
export function tasksInSight(scope: Scope, params: Params): InSight {
  return partsInSight('task', 't', scope, params);
}

/** A unit's own are a range of an index in the list's order. Those of a few cases are fetched behind a fence, as cases are. */
function partsInSight(table: string, alias: string, scope: Scope, params: Params): InSight {
  const all = `${table} ${alias}`;
  if (scope.everything) return { from: all, where: 'true', narrow: false };
  const { regionIds, unitIds, liaisonPostIds, partyId } = scope;
  const cases = ownCases({ liaisonPostIds, partyId, unitIds: [] }, params);
  const ofUnits = unitIds.length === 0 ? [] : [oneOf(`${alias}.unit_id`, unitIds, params)];
  if (regionIds.length > 0) {
    const ofCases = cases.length === 0 ? [] : [`c.id IN (${cases.join(' UNION ALL ')})`];
    const where = anyOf([oneOf('c.region_id', regionIds, params), ...ofCases, ...ofUnits]);
    return { from: `${all} JOIN "case" c ON c.id = ${alias}.case_id`, where, narrow: false };
  }
  if (cases.length === 0) return { from: all, where: anyOf(ofUnits), narrow: false };
  const own = anyOf([`${alias}.case_id = ANY(ARRAY(${cases.join(' UNION ALL ')}))`, ...ofUnits]);
  return { from: `(SELECT * FROM ${all} WHERE ${own} OFFSET 0) ${alias}`, where: 'true', narrow: true };
}

function isWide(scope: Scope): boolean {
  return scope.everything || scope.regionIds.length > 0;
}

function ownCases(scope: Pick<Scope, 'liaisonPostIds' | 'partyId' | 'unitIds'>, params: Params): string[] {
  const own = casesServed(scope.liaisonPostIds, params);
  if (scope.partyId !== null) own.push(`SELECT id FROM "case" WHERE party_id = ${params.add(scope.partyId)}::uuid`);
  if (scope.unitIds.length > 0) {
    const ofUnits = oneOf('unit_id', scope.unitIds, params);
    own.push(`SELECT case_id FROM task WHERE ${ofUnits}`);
    // An order on a task's ladder is in a case of that task's unit; an index holds the others.
    own.push(`SELECT case_id FROM supervision_order WHERE ${ofUnits} AND ladder NOT LIKE 'task/%'`);
    own.push(`SELECT id FROM "case" WHERE ${ofUnits} AND ended_at IS NULL`);
  }
  return own;
}

/** Ids of the cases of the parties that these posts serve now. */
export function casesServed(postIds: readonly string[], params: Params): string[] {
  if (postIds.length === 0) return [];
  return [`SELECT id FROM "case" WHERE party_id IN (${partiesServed(params.add(postIds))})`];
}
