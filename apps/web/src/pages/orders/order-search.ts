import type { OrderFilter } from '../../api/orders.ts';
import {
  colourValues,
  orderSortValues,
  orderStateValues,
  type Colour,
  type OrderSort,
  type OrderState,
  type Urgency,
} from '../../api/schema.gen.ts';
import { isOfWholeDays } from '../../shared/ledger/day-span.ts';
import { searchWords } from '../../shared/search/search-words.ts';
import { urgenciesIn } from '../../shared/search/urgencies-in.ts';

/** What a figure of the board or a 台账 narrows the list to; cards have no control for it, but each can be taken off. */
export interface OrderNarrowing {
  readonly issuedFrom: string | undefined;
  readonly issuedTo: string | undefined;
  readonly withoutRevoked: boolean;
  readonly regionId: string | undefined;
  readonly urgency: readonly Urgency[] | undefined;
}

/** What stands in the address bar of the list of orders. */
export interface OrderSearch {
  readonly q: string;
  readonly state: OrderState | undefined;
  readonly colour: Colour | undefined;
  readonly unitId: string | undefined;
  readonly lateOnly: boolean;
  readonly sort: OrderSort;
  readonly narrowing: OrderNarrowing;
}

export function readOrderSearch(params: URLSearchParams): OrderSearch {
  return {
    q: params.get('q') ?? '',
    state: orderStateValues.find((state) => state === params.get('state')),
    colour: colourValues.find((colour) => colour === params.get('colour')),
    unitId: params.get('unitId') ?? undefined,
    lateOnly: params.get('overdue') === 'true',
    sort: orderSortValues.find((sort) => sort === params.get('sort')) ?? '-draftedAt',
    narrowing: {
      issuedFrom: params.get('issuedFrom') ?? undefined,
      issuedTo: params.get('issuedTo') ?? undefined,
      withoutRevoked: params.get('revoked') === 'false',
      regionId: params.get('regionId') ?? undefined,
      urgency: urgenciesIn(params),
    },
  };
}

/** What a 台账 has no control for: a span of less than whole days, and whether revoked ones are left out. */
export function withoutControl(narrowing: OrderNarrowing): OrderNarrowing {
  const { issuedFrom, issuedTo } = narrowing;
  return {
    ...narrowing,
    ...{ regionId: undefined, urgency: undefined },
    ...(isOfWholeDays(issuedFrom, issuedTo) && { issuedFrom: undefined, issuedTo: undefined }),
  };
}

export function orderFilterOf({ q, state, colour, unitId, lateOnly, sort, narrowing }: OrderSearch): OrderFilter {
  const { issuedFrom, issuedTo, withoutRevoked, regionId, urgency } = narrowing;
  return {
    ...(state && { state: [state] }),
    ...(colour && { colour: [colour] }),
    ...(unitId && { unitId }),
    ...(lateOnly && { overdue: true }),
    ...(issuedFrom && { issuedFrom }),
    ...(issuedTo && { issuedTo }),
    ...(withoutRevoked && { revoked: false }),
    ...(regionId && { regionId }),
    ...(urgency && { urgency: [...urgency] }),
    ...(sort !== '-draftedAt' && { sort }),
    ...searchWords(q),
    limit: 30,
  };
}
