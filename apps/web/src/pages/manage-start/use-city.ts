import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Region, Unit } from '../../api/schema.gen.ts';
import { DRILL_REGION } from './drill-region.ts';

/** What the steps build on. */
export interface City {
  readonly region: Region;
  /** Without the ground of the drill. */
  readonly counties: readonly Region[];
  readonly units: readonly Unit[];
  /** The unit that issues its orders. */
  readonly supervision: Unit | undefined;
  /** Whether somebody has said its name: its papers would have a blank otherwise. */
  readonly hasName: boolean;
}

/** The city as it is now; undefined until it is known. */
export function useCity() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.manage.list('regions', 'start'),
    queryFn: async (): Promise<City> => {
      const [regions, units] = await Promise.all([
        read(api.GET('/api/v1/regions')).then(({ items }) => items),
        read(api.GET('/api/v1/units')).then(({ items }) => items),
      ]);
      const region = regions.find(({ tier }) => tier === 'CITY')!;
      return {
        region,
        counties: regions.filter(({ id, code }) => id !== region.id && code !== DRILL_REGION),
        units,
        supervision: units.find(({ id }) => id === region.offices.supervision),
        hasName: region.docCode.trim() !== '',
      };
    },
  });
  return { city: data, error, retry: () => void refetch() };
}
