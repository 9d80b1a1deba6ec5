import { Body, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { Policy } from '../../rules/policy.ts';
import { PolicyStore } from '../../store/policy.store.ts';
import type { PolicyRow } from '../../store/policy.entity.ts';
import { Fault, ApiCreation, Headers, type CommandHeaders, Answered, SignedInApi } from '@zhuoluo/platform';
import type { FastifyReply } from 'fastify';
import { IdempotentRequests, CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ActivatePolicyHandler, PolicyActivated } from './activate/activate-policy.handler.ts';
import { POLICY_SCHEMA } from './policy.schema.ts';

const HEADERS = {
  'Policy-Version': { description: 'Version of the document.', schema: { type: 'integer' as const } },
  ETag: { description: 'The version in quotes, for If-Match.', schema: { type: 'string' as const } },
};

/** The regulation as data: read by everybody, activated by ADMIN and LEADER of CITY. */
@SignedInApi('policies', 'policies')
export class PolicyController {
  constructor(
    private readonly policies: PolicyStore,
    private readonly activateHandler: ActivatePolicyHandler,
    private readonly once: IdempotentRequests,
  ) {}

  @Get('current')
  @ApiOperation({ summary: 'The document in force; its version is in Policy-Version and ETag' })
  @ApiOkResponse({ schema: POLICY_SCHEMA, headers: HEADERS })
  async current(@Res({ passthrough: true }) reply: FastifyReply): Promise<Policy> {
    return bare(await this.policies.current(null), reply);
  }

  @Get(':version')
  @ApiOperation({ summary: 'One version of the document' })
  @ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ schema: POLICY_SCHEMA, headers: HEADERS })
  async version(@Param('version') version: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Policy> {
    const known = /^[1-9]\d{0,8}$/.test(version) ? await this.policies.find(Number(version)) : null;
    return bare(known, reply);
  }

  @Post()
  @ApiCreation('Put a whole document in force for cases filed from now on', PolicyActivated)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version last read, in quotes; 412 if another is in force by now.',
    schema: { type: 'string', example: '"7"' },
  })
  @ApiBody({ schema: POLICY_SCHEMA })
  async activate(
    @CurrentViewer() viewer: Viewer,
    @Body() document: unknown,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PolicyActivated>> {
    const { status, body } = await this.once.run(viewer, headers, async (db) => ({
      status: 201,
      body: await this.activateHandler.activate(db, viewer, document, headers.ifMatch),
    }));
    return new Answered(status, body, { Location: `/api/v1/policies/${body.version}` });
  }
}

function bare(row: PolicyRow | null, reply: FastifyReply): Policy {
  if (!row) throw new Fault('not-found');
  void reply.header('Policy-Version', String(row.version)).header('ETag', `"${row.version}"`);
  return row.document;
}
