import { api, read } from '../../api/client.ts';
import type { Party, Person, Region, Unit } from '../../api/schema.gen.ts';
import { managedApi, type RowOf } from './managed-api.ts';
import type { PickerProps } from './managed-kind.ts';
import { ReferenceName, ReferencePicker, type PickerSource } from './ReferencePicker.tsx';
import { pageOfWhole } from './whole-list.ts';

const regions = async (): Promise<readonly Region[]> => (await read(api.GET('/api/v1/regions'))).items;
const units = async (): Promise<readonly Unit[]> => (await read(api.GET('/api/v1/units'))).items;
const named = { words: ({ name, code }: { name: string; code: string }) => [name, code] };

const REGIONS: PickerSource<Region> = {
  name: 'regions',
  api: {
    list: async (asked) => pageOfWhole(await regions(), asked, named),
    one: async (id) => theOne(await regions(), id),
  },
  nameOf: ({ name }) => name,
};

const UNITS: PickerSource<Unit> = {
  name: 'units',
  api: {
    list: async (asked) => pageOfWhole(await units(), asked, named),
    one: async (id) => theOne(await units(), id),
  },
  nameOf: ({ name }) => name,
};

const PARTIES: PickerSource<Party> = {
  name: 'parties',
  api: {
    list: async (asked) => ({ ...(await read(api.GET('/api/v1/parties', { params: { query: asked } }))), total: 0 }),
    one: (id) => read(api.GET('/api/v1/parties/{id}', { params: { path: { id } } })),
  },
  nameOf: ({ name, region }) => `${name}（${region.name}）`,
};

const PEOPLE: PickerSource<Person> = {
  name: 'people',
  api: managedApi('/api/v1/people'),
  nameOf: ({ name, account, unit, party }) =>
    `${name}（${[unit?.name ?? party?.name, account].filter(Boolean).join('，')}）`,
  asked: { active: true },
};

const POSTS: PickerSource<RowOf<'/api/v1/posts'>> = {
  name: 'posts',
  api: managedApi('/api/v1/posts'),
  nameOf: ({ title, unit, holder }) => `${unit.name} · ${title}${holder ? `（${holder.name}）` : ''}`,
};

function theOne<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`${id} is not in the list`);
  return found;
}

export const RegionPicker = (props: PickerProps) => <ReferencePicker source={REGIONS} {...props} />;
export const RegionName = ({ id }: { readonly id: string }) => <ReferenceName source={REGIONS} id={id} />;
export const UnitPicker = (props: PickerProps) => <ReferencePicker source={UNITS} {...props} />;
export const UnitName = ({ id }: { readonly id: string }) => <ReferenceName source={UNITS} id={id} />;
export const PartyPicker = (props: PickerProps) => <ReferencePicker source={PARTIES} {...props} />;
export const PartyName = ({ id }: { readonly id: string }) => <ReferenceName source={PARTIES} id={id} />;
/** Somebody whose account is open. */
export const PersonPicker = (props: PickerProps) => <ReferencePicker source={PEOPLE} {...props} />;
export const PersonName = ({ id }: { readonly id: string }) => <ReferenceName source={PEOPLE} id={id} />;
/** A post that is not closed. */
export const PostPicker = (props: PickerProps) => <ReferencePicker source={POSTS} {...props} />;
export const PostName = ({ id }: { readonly id: string }) => <ReferenceName source={POSTS} id={id} />;
