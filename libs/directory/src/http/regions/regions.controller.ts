import { SignedInApi } from '@zhuoluo/platform';
import { REGION } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import { RegionAnswer } from '../reference/reference.answers.ts';
import { ListRegionsRequest, RegionPage } from '../reference/reference.pages.ts';
import { AddRegionRequest, AmendRegionRequest } from './region.requests.ts';
import { RegionsHandler } from './regions.handler.ts';
import { RegionsQuery } from './regions.query.ts';

/** The city, its counties and parks; ADMIN adds and amends them. */
@SignedInApi('reference', 'regions')
export class RegionsController extends ReferenceController({
  kind: REGION,
  reads: RegionsQuery,
  writes: RegionsHandler,
  answer: RegionAnswer,
  list: {
    takes: ListRegionsRequest,
    gives: RegionPage,
    says: 'Regions and the units that hold their offices; whole unless a limit is given',
  },
  one: 'A region',
  add: { takes: AddRegionRequest, says: 'Add a county or a park' },
  amend: {
    takes: AmendRegionRequest,
    says: 'Change names, codes and offices of a region, or what papers and numbers of the city bear',
  },
  history: 'Who changed the region, when, and what it was before; newest first',
}) {}
