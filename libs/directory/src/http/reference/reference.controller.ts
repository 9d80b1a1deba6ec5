import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Region, Unit } from '../../rules/directory-data.ts';
import { Id, PageRequest, SignedInApi, pageOfWhole } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { InjectReferences } from '@zhuoluo/database';
import { CaseReach } from './case-reach.ts';
import { DutiesQuery } from './duties.query.ts';
import { PartiesQuery } from './parties.query.ts';
import { PartyAnswer, type RegionAnswer } from './reference.answers.ts';
import {
  AssignmentPage,
  ListPartiesRequest,
  ListUnitsRequest,
  PartyPage,
  RegionPage,
  RoutePage,
  SignatoryPage,
  UnitPage,
} from './reference.pages.ts';
import { unitOf } from './unit-of.ts';
import { walk } from './walk.ts';

/** What forms and filters are filled from; parties and assignments as far as the caller sees them. */
@SignedInApi('reference')
export class ReferenceController {
  constructor(
    private readonly partiesQuery: PartiesQuery,
    private readonly duties: DutiesQuery,
    private readonly reach: CaseReach,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  @Get('regions')
  @ApiOperation({ summary: 'Regions and the units that hold their offices; whole unless a limit is given' })
  @ApiOkResponse({ type: RegionPage })
  async regions(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<RegionPage> {
    const { directory } = await this.references.current();
    return pageOfWhole(walk('regions', viewer, request), directory.regions.map(regionOf));
  }

  @Get('units')
  @ApiOperation({ summary: 'Units; whole unless a limit is given' })
  @ApiOkResponse({ type: UnitPage })
  async units(@CurrentViewer() viewer: Viewer, @Query() request: ListUnitsRequest): Promise<UnitPage> {
    const { regionId, tier, kind, caseId } = request;
    const all =
      caseId === undefined ? (await this.references.current()).directory.units : await this.reach.units(viewer, caseId);
    const wanted = (unit: Unit): boolean =>
      (regionId === undefined || unit.regionId === regionId) &&
      (tier === undefined || unit.tier === tier) &&
      (kind === undefined || unit.kind === kind);
    return pageOfWhole(walk('units', viewer, request), all.filter(wanted).map(unitOf));
  }

  @Get('parties')
  @ApiOperation({ summary: 'Enterprises and projects; a liaison sees the assigned ones' })
  @ApiOkResponse({ type: PartyPage })
  parties(@CurrentViewer() viewer: Viewer, @Query() query: ListPartiesRequest): Promise<PartyPage> {
    return this.partiesQuery.parties(viewer, query);
  }

  @Get('parties/:id')
  @ApiOperation({ summary: 'An enterprise or project, and who serves it' })
  @ApiOkResponse({ type: PartyAnswer })
  party(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<PartyAnswer> {
    return this.partiesQuery.party(viewer, id);
  }

  @Get('assignments')
  @ApiOperation({ summary: '包联: who serves which of them' })
  @ApiOkResponse({ type: AssignmentPage })
  assignments(@CurrentViewer() viewer: Viewer, @Query() query: ListPartiesRequest): Promise<AssignmentPage> {
    return this.partiesQuery.assignments(viewer, query);
  }

  @Get('routes')
  @ApiOperation({ summary: 'The routing table; whole unless a limit is given' })
  @ApiOkResponse({ type: RoutePage })
  async routes(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<RoutePage> {
    return pageOfWhole(walk('routes', viewer, request), await this.duties.routes());
  }

  @Get('signatories')
  @ApiOperation({ summary: 'Who signs which orders; whole unless a limit is given' })
  @ApiOkResponse({ type: SignatoryPage })
  async signatories(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<SignatoryPage> {
    return pageOfWhole(walk('signatories', viewer, request), await this.duties.signatories());
  }
}

function regionOf({ id, code, name, tier, parentId, docCode, offices }: Region): RegionAnswer {
  return { id, code, name, tier, parentId, docCode, offices };
}
