import type { OrderFilter } from '../../api/orders.ts';
import { colourValues, orderStateValues, type Colour, type OrderState } from '../../api/schema.gen.ts';
import { searchWords } from '../../shared/search/search-words.ts';

/** What a figure of the board narrows the list to; no control of the list sets it, but each can be taken off. */
export interface OrderNarrowing {
  readonly issuedFrom: string | undefined;
  readonly issuedTo: string | undefined;
  readonly withoutRevoked: boolean;
}

/** What stands in the address bar of the list of orders. */
export interface OrderSearch {
  readonly q: string;
  readonly state: OrderState | undefined;
  readonly colour: Colour | undefined;
  readonly unitId: string | undefined;
  readonly lateOnly: boolean;
  readonly narrowing: OrderNarrowing;
}

export function readOrderSearch(params: URLSearchParams): OrderSearch {
  return {
    q: params.get('q') ?? '',
    state: orderStateValues.find((state) => state === params.get('state')),
    colour: colourValues.find((colour) => colour === params.get('colour')),
    unitId: params.get('unitId') ?? undefined,
    lateOnly: params.get('overdue') === 'true',
    narrowing: {
      issuedFrom: params.get('issuedFrom') ?? undefined,
      issuedTo: params.get('issuedTo') ?? undefined,
      withoutRevoked: params.get('revoked') === 'false',
    },
  };
}

export function orderFilterOf({ q, state, colour, unitId, lateOnly, narrowing }: OrderSearch): OrderFilter {
  const { issuedFrom, issuedTo, withoutRevoked } = narrowing;
  return {
    ...(state && { state: [state] }),
    ...(colour && { colour: [colour] }),
    ...(unitId && { unitId }),
    ...(lateOnly && { overdue: true }),
    ...(issuedFrom && { issuedFrom }),
    ...(issuedTo && { issuedTo }),
    ...(withoutRevoked && { revoked: false }),
    ...searchWords(q),
    limit: 30,
  };
}
