import { Injectable } from '@nestjs/common';
import { type Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import { hasBlank } from '@zhuoluo/kernel';
import { isClosed } from '../../rules/successors.ts';
import { namedAnew } from '../../store/former-name.ts';
import { directoryIn } from '../../store/load-directory.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { REGION, UNIT } from '../../store/reference/reference-kinds.ts';
import type { RegionRow } from '../../store/region.entity.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { RegionAnswer } from '../reference/reference.answers.ts';
import { OpenWork, WORKING_OFFICES } from '../units/open-work.ts';
import type { Viewer } from '../viewer.ts';
import { regionAnswer } from './region-answer.ts';
import type { AddRegionRequest, AmendRegionRequest, OfficesRequest } from './region.requests.ts';

type OfficeColumns = Pick<
  RegionRow,
  'dispatchEnterpriseId' | 'dispatchProjectId' | 'supervisionId' | 'governmentId' | 'hotlineId'
>;

/** Counties and parks are added; their names, offices and codes change, and those of the city. */
@Injectable()
export class RegionsHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly openWork: OpenWork,
  ) {}

  add(viewer: Viewer, headers: CommandHeaders, body: AddRegionRequest): Promise<Answered<RegionAnswer>> {
    assertFilled(body);
    return this.changes.run(viewer, headers, REGION, async (change) => {
      const { city } = await directoryIn(change.db);
      const { offices = {}, ...said } = body;
      if (offices.hotline !== undefined) throw invalid({ path: 'offices.hotline', code: 'not-allowed-here' });
      await assertOffices(change, offices);
      const row = await change.add(REGION, {
        ...{ ...said, adminCode: said.adminCode ?? null, tier: 'COUNTY', parentId: city.id, formerNames: [] },
        ...{ areaCode: null, casePrefix: null, hotlineId: null },
        dispatchEnterpriseId: offices.dispatchEnterprise ?? city.offices.dispatchEnterprise,
        dispatchProjectId: offices.dispatchProject ?? city.offices.dispatchProject,
        supervisionId: offices.supervision ?? city.offices.supervision,
        governmentId: offices.government ?? city.offices.government,
      });
      return { status: 201, body: regionAnswer(row) };
    });
  }

  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    body: AmendRegionRequest,
  ): Promise<Answered<RegionAnswer>> {
    assertFilled(body);
    return this.changes.run(viewer, headers, REGION, async (change) => {
      const region = await change.get(REGION, id);
      assertOfCity(region, body);
      const { offices = {}, ...said } = body;
      await assertOffices(change, offices);
      await this.#assertLeavesNothing(change, region, offices);
      const fields = { ...said, ...columnsOf(offices), ...namedAnew(region, body.name, change.at) };
      return { status: 200, body: regionAnswer(await change.amend(REGION, id, headers.ifMatch, fields)) };
    });
  }

  /**
   * What waits with an office stays with the unit that holds it: another unit gets the office once nothing waits. A unit that is
   * closed is followed with all it has (docs/decisions/014-units-that-follow-others.md).
   */
  async #assertLeavesNothing(change: ReferenceChange, { id, tier }: RegionRow, next: OfficesRequest): Promise<void> {
    const directory = await directoryIn(change.db);
    const { offices } = directory.region(id);
    for (const office of WORKING_OFFICES) {
      const [holder, unitId] = [offices[office], next[office]];
      if (unitId === undefined || directory.isSameUnit(holder, unitId)) continue;
      const held = { office, unitIds: directory.worksFor(holder), countyId: tier === 'CITY' ? null : id };
      const left = Object.entries(await this.openWork.ofOffice(change.db, held)).filter(([, count]) => count > 0);
      const facts = { office, unit: directory.unit(holder).name, ...Object.fromEntries(left) };
      if (left.length > 0) throw new Fault('office-has-open-work', { facts });
    }
  }
}

function columnsOf({
  dispatchEnterprise,
  dispatchProject,
  supervision,
  government,
  hotline,
}: OfficesRequest): Partial<OfficeColumns> {
  return {
    ...(dispatchEnterprise !== undefined && { dispatchEnterpriseId: dispatchEnterprise }),
    ...(dispatchProject !== undefined && { dispatchProjectId: dispatchProject }),
    ...(supervision !== undefined && { supervisionId: supervision }),
    ...(government !== undefined && { governmentId: government }),
    ...(hotline !== undefined && { hotlineId: hotline }),
  };
}

/** An office is a unit that stands. */
async function assertOffices(change: ReferenceChange, offices: OfficesRequest): Promise<void> {
  for (const [office, unitId] of Object.entries(offices) as [string, string | undefined][]) {
    if (unitId === undefined) continue;
    const unit = await change.manager.getRepository(UNIT.entity).findOneBy({ id: unitId });
    if (unit === null || isClosed(unit, change.at)) throw invalid({ path: `offices.${office}`, code: 'unknown' });
  }
}

function assertOfCity({ tier }: RegionRow, body: AmendRegionRequest): void {
  if (tier === 'CITY') return;
  const ofCity = { areaCode: body.areaCode, casePrefix: body.casePrefix, 'offices.hotline': body.offices?.hotline };
  const named = Object.entries(ofCity).filter(([, value]) => value !== undefined);
  if (named.length > 0) throw invalid(...named.map(([path]) => ({ path, code: 'not-allowed-here' as const })));
}

const CASE_PREFIX = /^[A-Z][A-Z0-9]{0,5}$/u;
const AREA_CODE = /^0[0-9]{2,3}$/u;

/** Papers print these as they are (rules.md §119). */
function assertFilled({ name, docCode, ...body }: AmendRegionRequest): void {
  const blank = Object.entries({ name, docCode }).filter(([, text]) => text !== undefined && hasBlank(text));
  if (blank.length > 0) throw invalid(...blank.map(([path]) => ({ path, code: 'blank' as const })));
  const { areaCode, casePrefix } = body;
  if (casePrefix !== undefined && !CASE_PREFIX.test(casePrefix))
    throw invalid({ path: 'casePrefix', code: 'case-prefix' });
  if (areaCode !== undefined && !AREA_CODE.test(areaCode)) throw invalid({ path: 'areaCode', code: 'area-code' });
}
