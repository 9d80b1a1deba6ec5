import type { Actor, Role } from '@zhuoluo/kernel';
import type { Dice } from '../../chaos/dice.ts';
import { movableLead } from './template.ts';
import type { Town, TownParty } from './town.ts';
import type { Walk } from './walk.ts';

/** Half of a department's cases stay with the bureau that the route names; the rest are its region's other units'. */
const STAYS = 0.5;

/** The words that name party and people of a case, and those that stand there in a copy, in the same order. */
export interface Roles {
  readonly words: readonly string[];
  fill(dice: Dice): { readonly words: readonly string[]; readonly partyName: string };
}

/** Gives the parts of a lived case to others who could have played them: same region, same tier, same kind of party. */
export function castingOf(town: Town): (walk: Walk) => Roles {
  const { directory } = town.references;
  const kindOf = ({ kind, regionId, liaison }: TownParty) =>
    `${kind}/${regionId}/${liaison ? directory.unit(unitOf(liaison)).tier : 'none'}`;
  const parties = Map.groupBy(town.parties, kindOf);
  const partyOf = new Map(town.parties.map((party) => [party.id, party]));
  const offices = new Set(directory.regions.flatMap((region) => Object.values(region.offices)));
  const led = directory.units.filter((unit) => !offices.has(unit.id) && headOf(town, unit.id));
  const units = Map.groupBy(led, (unit) => unit.regionId);
  return (walk) => {
    const c = walk.case;
    const own = partyOf.get(c.partyId)!;
    const others = own.spokesman ? [own] : parties.get(kindOf(own))!;
    const lead = movableLead(town, c);
    const head = lead && headOf(town, lead.unitId);
    const pool = lead && head ? units.get(directory.unit(lead.unitId).regionId)! : [];
    const busy = new Set(c.tasks.map((task) => task.unitId));
    return {
      words: distinct([
        ...partyWords(own),
        ...(lead && head ? [lead.unitId, ...wordsOf(head, lead.unitId, ['UNIT_HEAD'])] : []),
      ]),
      fill(dice) {
        const party = dice.pick(others);
        const words = partyWords(party);
        if (!lead || !head) return { words, partyName: party.name };
        const unit = dice.chance(STAYS) ? null : dice.pick(pool);
        const isFree = unit !== null && !busy.has(unit.id) && unit.id !== words[1];
        const [unitId, actor] = isFree ? [unit.id, headOf(town, unit.id)!] : [lead.unitId, head];
        return { words: [...words, unitId, ...wordsOf(actor, unitId, ['UNIT_HEAD'])], partyName: party.name };
      },
    };
  };
}

function partyWords({ id, liaison }: TownParty): string[] {
  return [id, ...(liaison ? [unitOf(liaison), ...wordsOf(liaison, unitOf(liaison), ['LIAISON', 'UNIT_HEAD'])] : [])];
}

/** Who acts, and in which posts: that which gives each of the roles in the unit, or the first of them. */
function wordsOf({ personId, name, posts }: Actor, unitId: string, roles: readonly Role[]): string[] {
  const held = posts.filter((post) => post.unitId === unitId);
  const as = (role: Role) => held.find((post) => post.roles.includes(role));
  return [personId, name, ...roles.map((role) => (as(role) ?? as(roles[0]!))!.id)];
}

/** Each word has a place of its own: one that stands twice is looked for once. */
function distinct(words: readonly string[]): string[] {
  return words.map((word, i) => (words.indexOf(word) === i ? word : `${word} again`));
}

function headOf(town: Town, unitId: string): Actor | undefined {
  return town.staffOf(unitId).find((actor) => actor.posts.some((post) => post.roles.includes('UNIT_HEAD')));
}

function unitOf(liaison: Actor): string {
  return liaison.posts.find(({ roles }) => roles.includes('LIAISON'))!.unitId;
}
