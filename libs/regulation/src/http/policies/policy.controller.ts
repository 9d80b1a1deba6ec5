import { Body, Get, Headers as Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { InjectReferences } from '@zhuoluo/database';
import { Fault, languageOf, pageOfWhole, PageRequest, SignedInApi } from '@zhuoluo/platform';
import type { FastifyReply } from 'fastify';
import {
  CurrentViewer,
  ReferenceHistoryPage,
  ReferenceHistoryReader,
  type Viewer,
  walk,
} from '@zhuoluo/directory/http';
import { POLICY } from '../../store/policy.entity.ts';
import { COLOUR_SCHEMES } from '../../rules/colour-schemes.ts';
import { differencesOf } from '../../rules/policy-differences.ts';
import type { Policy } from '../../rules/policy.ts';
import type { PolicyRow } from '../../store/policy.entity.ts';
import { PolicyStore } from '../../store/policy.store.ts';
import type { ReferenceStore } from '../../store/reference-store.ts';
import { ColourSchemesAnswer, presentScheme } from './colours.answers.ts';
import { numberOf } from './number-of.ts';
import { PolicyDifferencesAnswer, PolicyVersionPage } from './policy.answers.ts';
import { CurrentPolicyRequest, ListPoliciesRequest } from './policy.requests.ts';
import { POLICY_SCHEMA } from './policy.schema.ts';
import { presentPolicy } from './present-policy.ts';
import { PreviewPolicyHandler } from './preview/preview-policy.handler.ts';
import { PolicyPreviewAnswer, PreviewPolicyRequest } from './preview/preview.dto.ts';

const HEADERS = {
  'Policy-Version': { description: 'Version of the document.', schema: { type: 'integer' as const } },
  ETag: { description: 'The version in quotes, for If-Match.', schema: { type: 'string' as const } },
};

const ApiVersion = (name = 'version') => ApiParam({ name, schema: { type: 'integer', minimum: 1 } });

/** The regulation as data: read by everybody. */
@SignedInApi('policies', 'policies')
export class PolicyController {
  constructor(
    private readonly policies: PolicyStore,
    @InjectReferences() private readonly references: ReferenceStore,
    private readonly previewHandler: PreviewPolicyHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every version, newest first: in force, past, proposed and taken back' })
  @ApiOkResponse({ type: PolicyVersionPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() request: ListPoliciesRequest): Promise<PolicyVersionPage> {
    const references = await this.references.current();
    const { directory } = references;
    const inForce = (regionId: string | null) => references.policyFor(regionId ?? directory.city.id).version;
    const shower = { directory, actor: viewer.acting, now: Date.now(), inForce };
    const { regionId, state } = request;
    const all = (await this.policies.list())
      .filter((row) => regionId === undefined || row.regionId === regionId)
      .map((row) => presentPolicy(row, shower))
      .filter((version) => state === undefined || version.state === state);
    return pageOfWhole(walk('policies', viewer, request), all);
  }

  @Get('current')
  @ApiOperation({ summary: 'The document in force; its version is in Policy-Version and ETag' })
  @ApiOkResponse({ schema: POLICY_SCHEMA, headers: HEADERS })
  async current(
    @Query() { regionId }: CurrentPolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Policy> {
    return bare(await this.policies.current(regionId ?? null), reply);
  }

  @Get('colour-schemes')
  @ApiOperation({ summary: 'Names and colours of orders as places use them, to put into a document' })
  @ApiOkResponse({ type: ColourSchemesAnswer })
  colourSchemes(@Header('accept-language') language: string | undefined): ColourSchemesAnswer {
    return { items: COLOUR_SCHEMES.map((scheme) => presentScheme(scheme, languageOf(language))) };
  }

  @Get(':version')
  @ApiOperation({ summary: 'One version of the document' })
  @ApiVersion()
  @ApiOkResponse({ schema: POLICY_SCHEMA, headers: HEADERS })
  async version(@Param('version') version: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Policy> {
    return bare(await this.policies.find(numberOf(version)), reply);
  }

  @Get(':version/history')
  @ApiOperation({ summary: 'Who proposed, confirmed or withdrew a version, in which post and when' })
  @ApiVersion()
  @ApiOkResponse({ type: ReferenceHistoryPage })
  async history(
    @CurrentViewer() viewer: Viewer,
    @Param('version') version: string,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    const row = await this.policies.find(numberOf(version));
    if (!row) throw new Fault('not-found');
    return this.histories.page(viewer, POLICY, row.id, request);
  }

  @Get(':version/differences/:other')
  @ApiOperation({ summary: 'What changes from one version to another, value by value' })
  @ApiVersion()
  @ApiVersion('other')
  @ApiOkResponse({ type: PolicyDifferencesAnswer })
  async differences(
    @Param('version') version: string,
    @Param('other') other: string,
  ): Promise<PolicyDifferencesAnswer> {
    const [before, after] = [await this.policies.find(numberOf(version)), await this.policies.find(numberOf(other))];
    if (!before || !after) throw new Fault('not-found');
    return { items: differencesOf(before.document, after.document) };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'A document as it would bind: its faults, its dates and its ladder; nothing is kept' })
  @ApiOkResponse({ type: PolicyPreviewAnswer })
  preview(
    @CurrentViewer() viewer: Viewer,
    @Body() request: PreviewPolicyRequest,
    @Header('accept-language') language: string | undefined,
  ): Promise<PolicyPreviewAnswer> {
    return this.previewHandler.preview(viewer, request, languageOf(language));
  }
}

function bare(row: PolicyRow | null, reply: FastifyReply): Policy {
  if (!row) throw new Fault('not-found');
  void reply.header('Policy-Version', String(row.number)).header('ETag', `"${row.number}"`);
  return row.document;
}
