import { COLOURS, PARTY_KINDS, type Category, type Colour, type Level, type PartyKind } from '@zhuoluo/kernel';
import { BrokenDirectory, type Directory } from './directory.ts';
import type { Region } from './directory-data.ts';

/** Why reference data cannot carry every case to its end (rules.md §154); regions by name. */
export type DirectoryFault =
  | { readonly code: 'category-missing' }
  | { readonly code: 'office-missing'; readonly region: string; readonly unitId: string }
  | { readonly code: 'post-missing'; readonly postId: string }
  | { readonly code: 'signatory-missing'; readonly region: string; readonly colour: Colour; readonly level: Level }
  | {
      readonly code: 'route-missing';
      readonly region: string;
      readonly category: Category;
      readonly level: Level;
      readonly partyKind: PartyKind;
    };

/**
 * What keeps a case of some active category and region from reaching CITY, an order from having a signatory, or any case from being
 * filed. A vacant post is none.
 */
export function faultsOf(directory: Directory): DirectoryFault[] {
  const categories = directory.activeCategories;
  const ofRegions = directory.regions.flatMap((region) => [
    ...missingOffices(directory, region),
    ...missingSignatories(directory, region),
    ...PARTY_KINDS.flatMap((kind) => categories.flatMap(({ code }) => missingRoutes(directory, region, code, kind))),
  ]);
  return [
    ...(categories.length === 0 ? [{ code: 'category-missing' } as const] : []),
    ...missingPosts(directory),
    ...ofRegions,
  ];
}

function missingPosts(directory: Directory): DirectoryFault[] {
  const signing = directory.signatories.map(({ postId }) => postId);
  const superiors = directory.posts.flatMap(({ superiorPostId }) => superiorPostId ?? []);
  return [...new Set([...signing, ...superiors])]
    .filter((postId) => lacks(() => directory.post(postId)))
    .map((postId) => ({ code: 'post-missing', postId }));
}

function missingOffices(directory: Directory, { name: region, offices }: Region): DirectoryFault[] {
  const { dispatchEnterprise, dispatchProject, supervision, government } = offices;
  return [dispatchEnterprise, dispatchProject, supervision, government]
    .filter((unitId) => !directory.hasUnit(unitId))
    .map((unitId) => ({ code: 'office-missing', region, unitId }));
}

function missingSignatories(directory: Directory, { name: region, offices }: Region): DirectoryFault[] {
  return COLOURS.flatMap((colour) =>
    (['DEPARTMENT', 'CITY'] as const)
      .filter((level) => lacks(() => directory.signatory(offices.supervision, colour, level)))
      .map((level): DirectoryFault => ({ code: 'signatory-missing', region, colour, level })),
  );
}

function missingRoutes(
  directory: Directory,
  { id, name: region, tier }: Region,
  category: Category,
  partyKind: PartyKind,
): DirectoryFault[] {
  return (['COUNTY', 'CITY'] as const)
    .filter((level) => directory.route(category, level, tier, id, partyKind) === null)
    .map((level) => ({ code: 'route-missing', region, category, level, partyKind }));
}

function lacks(look: () => unknown): boolean {
  try {
    look();
    return false;
  } catch (error) {
    if (error instanceof BrokenDirectory) return true;
    throw error;
  }
}
