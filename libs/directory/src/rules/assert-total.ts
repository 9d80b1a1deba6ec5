import { COLOURS, PARTY_KINDS, type Category, type PartyKind } from '@zhuoluo/kernel';
import { decidingDuties, isImpartial, signersUpFrom } from './deciders.ts';
import { BrokenDirectory, type Directory } from './directory.ts';
import type { Region, Unit } from './directory-data.ts';

/** Checked at start: every region can raise a case of any category to CITY, and somebody above each unit signs for it (rules.md §16, §154). @throws BrokenDirectory */
export function assertTotal(directory: Directory, categories: readonly Category[]): void {
  for (const region of directory.regions) {
    const { dispatchEnterprise, dispatchProject, supervision, government } = region.offices;
    for (const unitId of [dispatchEnterprise, dispatchProject, supervision, government]) directory.unit(unitId);
    for (const colour of COLOURS)
      for (const level of ['DEPARTMENT', 'CITY'] as const)
        directory.signatory(region.offices.supervision, colour, level);
    for (const kind of PARTY_KINDS) for (const category of categories) assertWayUp(directory, region, category, kind);
  }
  for (const { postId } of directory.signatories) directory.superiorOf(postId);
  for (const unit of directory.units) assertDecided(directory, unit);
}

/** Somebody outside each unit signs its orders, and somebody weighs its answers (rules.md §16). */
function assertDecided(directory: Directory, { id, name }: Unit): void {
  const officeId = directory.supervisionOffice(id);
  for (const colour of COLOURS) {
    for (const level of ['DEPARTMENT', 'CITY'] as const) {
      const signers = signersUpFrom(directory, { unitId: id, officeId, colour, level });
      if (!signers.some(({ holder }) => holder && isImpartial(directory, holder, id)))
        throw new BrokenDirectory(`nobody outside ${name} signs its ${colour} orders`);
    }
  }
  const judges = decidingDuties(directory, id, officeId).flatMap((duty) => directory.holders(duty.unitId, duty.role));
  if (!judges.some((person) => isImpartial(directory, person, id)))
    throw new BrokenDirectory(`nobody outside ${name} weighs its answers`);
}

function assertWayUp(directory: Directory, region: Region, category: Category, kind: PartyKind): void {
  for (const level of ['COUNTY', 'CITY'] as const) {
    if (!directory.route(category, level, region.tier, region.id, kind))
      throw new BrokenDirectory(`no ${level} route for ${category} in ${region.name}`);
  }
}
