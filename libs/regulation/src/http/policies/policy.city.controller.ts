import { Body, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import {
  Answered,
  ApiCreation,
  ApiIdempotent,
  EmptyRequest,
  Headers,
  SignedInApi,
  type CommandHeaders,
} from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { DecidePolicyHandler } from './activate/decide-policy.handler.ts';
import { SubmitPolicyHandler } from './activate/submit-policy.handler.ts';
import { PolicyActivated, PolicyVersionAnswer } from './policy.answers.ts';
import { SubmitPolicyRequest } from './policy.requests.ts';
import { POLICY_SCHEMA } from './policy.schema.ts';
import { numberOf } from './number-of.ts';

const ApiVersion = ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 } });

/** The regulation as ADMIN and LEADER of CITY change it. */
@SignedInApi('policies', 'policies')
export class PolicyCityController {
  constructor(
    private readonly submitHandler: SubmitPolicyHandler,
    private readonly decideHandler: DecidePolicyHandler,
  ) {}

  @Post()
  @ApiCreation('Put a whole document in force for cases filed from now on', PolicyActivated)
  @ApiResponse({ status: 202, type: PolicyActivated, description: 'It waits for another person to confirm it.' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version last read, in quotes; 412 if another is in force by now.',
    schema: { type: 'string', example: '"7"' },
  })
  @ApiBody({ schema: POLICY_SCHEMA })
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Query() request: SubmitPolicyRequest,
    @Body() document: unknown,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PolicyActivated>> {
    const { status, body } = await this.submitHandler.submit(viewer, document, request, headers);
    return new Answered(status, body, { Location: `/api/v1/policies/${body.version}` });
  }

  @Post(':version/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put in force what another person proposed' })
  @ApiIdempotent
  @ApiVersion
  @ApiOkResponse({ type: PolicyVersionAnswer })
  confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('version') version: string,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PolicyVersionAnswer>> {
    return this.decideHandler.confirm(viewer, numberOf(version), headers);
  }

  @Post(':version/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a proposal back before it is in force' })
  @ApiIdempotent
  @ApiVersion
  @ApiOkResponse({ type: PolicyVersionAnswer })
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('version') version: string,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PolicyVersionAnswer>> {
    return this.decideHandler.withdraw(viewer, numberOf(version), headers);
  }
}
