import { COLOURS, type Colour } from '@zhuoluo/kernel';
import { decidingDuties, isImpartial, signersUpFrom } from './deciders.ts';
import type { Directory } from './directory.ts';
import { DRILL_REGION, type Unit } from './directory-data.ts';

/** Where people are lacking, but for drills, whose posts are held while one runs: what falls to them waits, or goes to a superior. Shown and alarmed, never a reason to refuse (rules.md §16). */
export type DirectoryGap =
  | { readonly code: 'no-signer-outside'; readonly unitId: string; readonly unit: string; readonly colour: Colour }
  | { readonly code: 'no-judge-outside'; readonly unitId: string; readonly unit: string }
  | { readonly code: 'no-dispatcher'; readonly unitId: string; readonly unit: string }
  | { readonly code: 'signatory-vacant'; readonly postId: string; readonly title: string; readonly unit: string };

export function gapsIn(directory: Directory): DirectoryGap[] {
  const isDrill = (unitId: string) => directory.region(directory.unit(unitId).regionId).code === DRILL_REGION;
  const units = directory.units.filter(({ id }) => !isDrill(id));
  const regions = directory.regions.filter(({ code }) => code !== DRILL_REGION);
  const dispatching = regions.flatMap(({ offices }) => [offices.dispatchEnterprise, offices.dispatchProject]);
  const signing = [...new Set(directory.signatories.map(({ postId }) => postId))];
  return [
    ...units.flatMap((unit) => undecided(directory, unit)),
    ...[...new Set(dispatching)]
      .filter((id) => directory.holders(id, 'DISPATCHER').length === 0)
      .map((id): DirectoryGap => ({ code: 'no-dispatcher', unitId: id, unit: directory.unit(id).name })),
    ...signing
      .filter((id) => directory.holderOf(id) === null)
      .map((id) => directory.post(id))
      .filter(({ unitId }) => !isDrill(unitId))
      .map(({ id, title, unitId }): DirectoryGap => ({
        code: 'signatory-vacant',
        postId: id,
        title,
        unit: directory.unit(unitId).name,
      })),
  ];
}

/** Somebody outside each unit signs its orders, and somebody weighs its answers. */
function undecided(directory: Directory, { id, name: unit }: Unit): DirectoryGap[] {
  const officeId = directory.supervisionOffice(id);
  const unsigned = COLOURS.filter((colour) =>
    (['DEPARTMENT', 'CITY'] as const).some(
      (level) =>
        !signersUpFrom(directory, { unitId: id, officeId, colour, level }).some(
          ({ holder }) => holder && isImpartial(directory, holder, id),
        ),
    ),
  );
  const judges = decidingDuties(directory, id, officeId).flatMap((duty) => directory.holders(duty.unitId, duty.role));
  const judged = judges.some((person) => isImpartial(directory, person, id));
  return [
    ...unsigned.map((colour): DirectoryGap => ({ code: 'no-signer-outside', unitId: id, unit, colour })),
    ...(judged ? [] : [{ code: 'no-judge-outside', unitId: id, unit } as const]),
  ];
}
