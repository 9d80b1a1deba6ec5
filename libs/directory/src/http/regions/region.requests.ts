import { ApiSchema } from '@nestjs/swagger';
import { LineField, ObjectField, UuidField } from '@zhuoluo/platform';

const DOC_CODE = '机关代字 in front of its document numbers; a new one begins a new series.';
const HOTLINE = '12345: of the city alone.';
const PREFIX = 'Of the city alone: in front of the numbers of cases filed from now on.';
const AREA = 'Of the city alone: 区号 of its telephone numbers.';

@ApiSchema({ name: 'OfficesOfRegion' })
export class OfficesRequest {
  @UuidField({ optional: true }) dispatchEnterprise?: string;
  @UuidField({ optional: true }) dispatchProject?: string;
  @UuidField({ optional: true }) supervision?: string;
  @UuidField({ optional: true }) government?: string;
  @UuidField({ optional: true, description: HOTLINE }) hotline?: string;
}

/** A county or a park of the city; an office that is not named is the city’s until the region has its own. */
@ApiSchema({ name: 'AddRegion' })
export class AddRegionRequest {
  @LineField({ max: 20 }) code!: string;
  @LineField({ max: 50 }) name!: string;
  @LineField({ max: 20 }) shortName!: string;
  @LineField({ max: 12, optional: true, description: 'Of the civil administration; a park has none.' })
  adminCode?: string;
  @LineField({ max: 20, description: DOC_CODE }) docCode!: string;
  @ObjectField(() => OfficesRequest, { optional: true }) offices?: OfficesRequest;
}

@ApiSchema({ name: 'AmendRegion' })
export class AmendRegionRequest {
  @LineField({ max: 20, optional: true }) code?: string;
  @LineField({ max: 50, optional: true, description: 'Papers issued before keep the former name.' }) name?: string;
  @LineField({ max: 20, optional: true }) shortName?: string;
  @LineField({ max: 12, optional: true }) adminCode?: string;
  @LineField({ max: 20, optional: true, description: DOC_CODE }) docCode?: string;
  @ObjectField(() => OfficesRequest, { optional: true }) offices?: OfficesRequest;
  @LineField({ max: 6, optional: true, description: AREA, example: '0914' }) areaCode?: string;
  @LineField({ max: 6, optional: true, description: PREFIX, example: 'SL' }) casePrefix?: string;
}
