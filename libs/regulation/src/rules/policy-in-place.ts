import { CATEGORIES, COLOURS, PARTY_KINDS, type Category, type Level } from '@zhuoluo/kernel';
import type { Directory, Region } from '@zhuoluo/directory/rules';
import type { PolicyFault } from './policy-fault.ts';
import type { Policy } from './policy.ts';

/** Where a policy is to be in force. */
export interface PolicyPlace {
  readonly directory: Directory;
  /** Null: the city's, which binds every region without one of its own. */
  readonly regionId: string | null;
  /** Codes of the working calendars there are. */
  readonly calendars: readonly string[];
}

/** What a whole policy does not find where it is to be in force. Each would leave a case without a way up, or an order without a signer. */
export function faultsInPlace(policy: Policy, place: PolicyPlace): PolicyFault[] {
  const regions = regionsUnder(place);
  return [
    ...(place.calendars.includes(policy.calendar) ? [] : [unknownCalendar(place.calendars)]),
    ...regions.flatMap((region) => missingRoutes(place.directory, region)),
    ...[...new Set([...regions, place.directory.city])].flatMap((region) => missingSigners(place.directory, region)),
  ];
}

function regionsUnder({ directory, regionId }: PolicyPlace): readonly Region[] {
  return regionId === null ? directory.regions : [directory.region(regionId)];
}

const unknownCalendar = (calendars: readonly string[]): PolicyFault => ({
  path: 'calendar',
  code: 'unknown-calendar',
  facts: { calendars: calendars.join(', ') },
});

/** Above the departments every category has a unit that leads (rules.md §154). */
function missingRoutes(directory: Directory, region: Region): PolicyFault[] {
  return (['COUNTY', 'CITY'] as const).flatMap((level): PolicyFault[] => {
    const lost = CATEGORIES.filter((category) => !isRouted(directory, region, level, category));
    if (lost.length === 0) return [];
    const facts = { region: region.name, level, categories: lost.join(' ') };
    return [{ path: `limits.${level}`, code: 'no-route', facts }];
  });
}

function isRouted(directory: Directory, { id, tier }: Region, level: Level, category: Category): boolean {
  return PARTY_KINDS.every((kind) => directory.route(category, level, tier, id, kind) !== null);
}

/** An order whose colour no post signs would wait for ever, and the ladder would not end in red (rules.md §111). */
function missingSigners({ signatories }: Directory, { name, offices }: Region): PolicyFault[] {
  const signed = new Set(
    signatories.filter((s) => s.officeId === offices.supervision && s.level === 'OTHER').map(({ colour }) => colour),
  );
  return COLOURS.filter((colour) => !signed.has(colour)).map((colour) => ({
    path: `orders.${colour}`,
    code: 'no-signatory',
    facts: { region: name, colour },
  }));
}
