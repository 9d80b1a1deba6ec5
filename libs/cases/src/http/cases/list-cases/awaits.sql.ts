import { closeDuties, coSignDuties, reviewDuties } from '../../../rules/case/case-duties.ts';
import { holds, type Actor } from '@zhuoluo/kernel';
import type { Directory, Duty } from '@zhuoluo/directory/rules';
import { among, type Params } from '@zhuoluo/database';
import { OFFICE_DECIDES } from '../../../rules/case/states.ts';

/** What may wait for a caller: a review, the weighing of a rating, a close or its proposal, the second hand of a close. INSTRUCTION: a leader’s words, for which a draft was laid before the leaders. */
export const AWAITED = ['REVIEW', 'VERIFICATION', 'CLOSE', 'COSIGN', 'INSTRUCTION'] as const;
export type Awaited = (typeof AWAITED)[number];

/** The words of the partial index that holds what waits. */
const WAITING = among('c.state', OFFICE_DECIDES);

/** The lead that answers for the case now is the office that holds its review: its leader reviews it (rules.md §14). */
const OWN_WORK = `EXISTS (SELECT FROM task lead WHERE lead.case_id = c.id AND lead.role = 'LEAD' AND lead.round = c.round
  AND lead.state <> 'REASSIGNED' AND lead.unit_id = c.unit_id)`;

/** The unit says that it cannot be solved: a leader accepts that, and the office may send it back (rules.md §136). */
const EXPLAINED = `c.outcome IS NOT DISTINCT FROM 'C'`;

/** The supervision office has the rating before it. */
const DISPUTED = `EXISTS (SELECT FROM case_request r WHERE r.case_id = c.id AND r.kind = 'RATING_DISPUTE' AND r.state = 'PENDING')`;

/** Whose a step is at an office, first those it falls to first; and the condition under which that holds. */
interface Step {
  readonly dutiesAt: (officeId: string) => readonly Duty[];
  readonly when: string;
  /** The persons who may not do it, as a JSON array. */
  readonly excluded: string;
}

/**
 * Cases, `c`, whose next step is this caller's to do now: what `review`, `verify` and `close` in `allowedActions` say of one case, said of all.
 * An office that holds a stage is the case's unit (rules.md §106).
 * A person who handled a case neither reviews nor closes it, and its reviewer does not close it, in any round (rules.md §14).
 */
export function awaitsCaller(awaited: readonly Awaited[], actor: Actor, directory: Directory, params: Params): string {
  const asked = [...new Set(awaited)];
  const steps = asked.filter((one) => one !== 'INSTRUCTION').flatMap((step) => stepsOf(step, directory));
  const mine = steps.map((step) => stepFor(step, actor, directory, params)).filter((condition) => condition !== null);
  const ways = [
    ...(mine.length === 0 ? [] : [`${WAITING} AND (${mine.join(' OR ')})`]),
    ...(asked.includes('INSTRUCTION') ? instructsAt(actor, directory, params) : []),
  ];
  return ways.length === 0 ? 'false' : `(${ways.map((way) => `(${way})`).join(' OR ')})`;
}

/** Where an instruction is drafted, and this person leads the government that must act: see `officesOver` (rules.md §88). */
function instructsAt(actor: Actor, directory: Directory, params: Params): string[] {
  const led = directory.regions.filter(({ offices }) => holds(actor, 'LEADER', offices.government));
  const units = directory.units.filter(({ tier }) => tier === 'CITY').map(({ id }) => id);
  const ofCity = () => `(c.tier = 'CITY' OR c.unit_id = ANY(${params.add(units)}::uuid[]))`;
  const places = led.map(({ id, tier }) =>
    tier === 'CITY' ? ofCity() : `(c.region_id = ${params.add(id)}::uuid AND NOT ${ofCity()})`,
  );
  return places.length === 0 ? [] : [`c.instruction_drafted_at IS NOT NULL AND (${places.join(' OR ')})`];
}

function stepsOf(awaited: Exclude<Awaited, 'INSTRUCTION'>, directory: Directory): Step[] {
  const weighs =
    (what: string, isForLeader: string) =>
    (byLeader: boolean): Step => ({
      dutiesAt: (officeId) => reviewDuties(officeId, byLeader, directory),
      when: `${what} AND ${byLeader ? isForLeader : `NOT ${OWN_WORK}`}`,
      excluded: 'c.handler_ids',
    });
  const hands = 'c.handler_ids || c.reviewer_ids';
  switch (awaited) {
    case 'REVIEW':
      return [false, true].map(weighs(`c.state = 'REVIEWING'`, `(${EXPLAINED} OR ${OWN_WORK})`));
    case 'VERIFICATION':
      return [false, true].map(weighs(`c.state = 'VERIFYING' AND NOT ${DISPUTED}`, OWN_WORK));
    case 'CLOSE': {
      const when = `c.state = 'CLOSING' AND c.close_proposed_by IS NULL`;
      return [{ dutiesAt: (officeId) => closeDuties(officeId, directory), when, excluded: hands }];
    }
    case 'COSIGN': {
      const when = `c.state = 'CLOSING' AND c.close_proposed_by IS NOT NULL`;
      const excluded = `${hands} || to_jsonb(c.close_proposed_by)`;
      return [{ dutiesAt: (officeId) => coSignDuties(officeId, directory), when, excluded }];
    }
  }
}

/** A step as far as it may fall to this person: at their own offices, and where all deciders before them are excluded. */
function stepFor(
  { dutiesAt, when, excluded }: Step,
  actor: Actor,
  directory: Directory,
  params: Params,
): string | null {
  const atOffices = Map.groupBy(
    directory.regions
      .flatMap(({ offices }) => [...new Set([offices.dispatchEnterprise, offices.dispatchProject])])
      .flatMap((officeId) => {
        const duties = dutiesAt(officeId);
        const rank = duties.findIndex(({ unitId, role }) => holds(actor, role, unitId));
        const before = duties
          .slice(0, rank)
          .flatMap((duty) => directory.holders(duty.unitId, duty.role).map(({ id }) => id));
        return rank < 0 ? [] : [{ officeId, before: [...new Set(before)] }];
      }),
    ({ before }) => before.toSorted().join(' '),
  );
  if (atOffices.size === 0) return null;
  const offices = [...atOffices.values()].map((same) => {
    const units = same.flatMap(({ officeId }) => [officeId, ...directory.closedInto(officeId)]);
    const at = `c.unit_id = ANY(${params.add(units)}::uuid[])`;
    const [{ before }] = same as [(typeof same)[number]];
    return before.length === 0 ? at : `(${at} AND (${excluded}) @> ${params.add(JSON.stringify(before))}::jsonb)`;
  });
  const me = `${params.add(directory.countingAs(actor.personId))}::text[]`;
  const meThen = `ARRAY(SELECT jsonb_array_elements_text(c.as_one -> ${params.add(actor.personId)}::text))`;
  const notMe = `NOT (${excluded}) ?| (${me} || ${meThen})`;
  return `(${when} AND (${offices.join(' OR ')}) AND ${notMe})`;
}
