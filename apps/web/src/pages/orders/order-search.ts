import type { OrderFilter } from '../../api/orders.ts';
import { colourValues, orderStateValues, type Colour, type OrderState } from '../../api/schema.gen.ts';
import { searchWords } from '../../shared/list/search-words.ts';

/** What stands in the address bar of the list of orders. */
export interface OrderSearch {
  readonly q: string;
  readonly state: OrderState | undefined;
  readonly colour: Colour | undefined;
  readonly unitId: string | undefined;
  readonly lateOnly: boolean;
}

export function readOrderSearch(params: URLSearchParams): OrderSearch {
  return {
    q: params.get('q') ?? '',
    state: orderStateValues.find((state) => state === params.get('state')),
    colour: colourValues.find((colour) => colour === params.get('colour')),
    unitId: params.get('unitId') ?? undefined,
    lateOnly: params.get('overdue') === 'true',
  };
}

export function orderFilterOf({ q, state, colour, unitId, lateOnly }: OrderSearch): OrderFilter {
  return {
    ...(state && { state: [state] }),
    ...(colour && { colour: [colour] }),
    ...(unitId && { unitId }),
    ...(lateOnly && { overdue: true }),
    ...searchWords(q),
    limit: 30,
  };
}
