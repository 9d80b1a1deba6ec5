import { ApiSchema } from '@nestjs/swagger';
import { InstantField, IntField, LineField, ObjectField, UuidField } from '@zhuoluo/platform';
import type { Instant } from '@zhuoluo/kernel';
import { UnitContactRequest } from '../reference/unit-contact/unit-contact.request.ts';

const CODE = 'What files and accounts call it; letters, digits and hyphens.';
const KIND = 'What the unit does: routes name kinds.';
const ORDER = 'Where a region has several units of a kind, a route means the first.';

@ApiSchema({ name: 'AddUnit' })
export class AddUnitRequest {
  @LineField({ max: 50, description: CODE }) code!: string;
  @LineField({ max: 100 }) name!: string;
  @LineField({ max: 50, description: KIND }) kind!: string;
  @UuidField() regionId!: string;
  @IntField({ min: 0, max: 1_000_000, optional: true, description: ORDER }) sortOrder?: number;
  @ObjectField(() => UnitContactRequest, { optional: true }) contact?: UnitContactRequest;
}

@ApiSchema({ name: 'AmendUnit' })
export class AmendUnitRequest {
  @LineField({ max: 50, optional: true, description: CODE }) code?: string;
  @LineField({ max: 100, optional: true, description: 'Papers issued before keep the former name.' }) name?: string;
  @LineField({ max: 50, optional: true, description: KIND }) kind?: string;
  @IntField({ min: 0, max: 1_000_000, optional: true, description: ORDER }) sortOrder?: number;
  @ObjectField(() => UnitContactRequest, { optional: true }) contact?: UnitContactRequest;
}

@ApiSchema({ name: 'CloseUnit' })
export class CloseUnitRequest {
  @UuidField({ optional: true, description: 'Who does its work from then on; may be left out if it left nothing.' })
  successorId?: string;
  @InstantField({ optional: true, description: 'From now on at the earliest; now if left out.' }) at?: Instant;
}
