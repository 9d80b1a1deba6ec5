import { COLOURS } from '@zhuoluo/kernel';
import { faultsOf, type Directory, type DirectoryFault, type Region } from '@zhuoluo/directory/rules';
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
  const { directory } = place;
  const regions = regionsUnder(place);
  const faults = faultsOf(directory);
  return [
    ...(place.calendars.includes(policy.calendar) ? [] : [unknownCalendar(place.calendars)]),
    ...unknownCategories(policy, directory),
    ...regions.flatMap((region) => missingRoutes(faults, region)),
    ...[...new Set([...regions, directory.city])].flatMap((region) => missingSigners(policy, faults, region)),
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

function unknownCategories({ categories }: Policy, directory: Directory): PolicyFault[] {
  const strange = Object.keys(categories).filter((code) => directory.category(code) === null);
  return strange.map((code) => ({ path: `categories.${code}`, code: 'unknown-category' }));
}

/** Above the departments every category has a unit that leads (rules.md §154). */
function missingRoutes(faults: readonly DirectoryFault[], { name }: Region): PolicyFault[] {
  const lost = faults.filter((fault) => fault.code === 'route-missing' && fault.region === name);
  return (['COUNTY', 'CITY'] as const).flatMap((level): PolicyFault[] => {
    const categories = new Set(
      lost.flatMap((fault) => ('category' in fault && fault.level === level ? fault.category : [])),
    );
    if (categories.size === 0) return [];
    const facts = { region: name, level, categories: [...categories].join(' ') };
    return [{ path: `limits.${level}`, code: 'no-route', facts }];
  });
}

/** An order of a colour in use that no post signs would wait for ever, and the ladder would not end in red (rules.md §111). */
function missingSigners({ orders }: Policy, faults: readonly DirectoryFault[], { name }: Region): PolicyFault[] {
  const unsigned = new Set(
    faults.flatMap((fault) => (fault.code === 'signatory-missing' && fault.region === name ? fault.colour : [])),
  );
  return COLOURS.filter((colour) => orders[colour].used && unsigned.has(colour)).map((colour) => ({
    path: `orders.${colour}`,
    code: 'no-signatory',
    facts: { region: name, colour },
  }));
}
