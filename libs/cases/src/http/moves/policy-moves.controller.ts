import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { CurrentViewer, type Viewer, WrittenBy } from '@zhuoluo/directory/http';
import { OperationAnswer, OperationRequests } from '@zhuoluo/operations/http';
import {
  type Answered,
  ApiIdempotent,
  type CommandHeaders,
  Fault,
  Headers,
  refused,
  SignedInApi,
} from '@zhuoluo/platform';
import { refusal } from '@zhuoluo/kernel';
import { mayActivatePolicy } from '@zhuoluo/regulation/rules';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { PolicyMoves } from '../../store/moves/policy-moves.ts';
import { regionOfPolicy } from '../../store/moves/region-of-policy.ts';
import { PolicyMovePreviewAnswer } from './moves.answer.ts';
import { MovePolicyRequest, pageOf, PreviewMovesRequest } from './policy-moves.requests.ts';
import { presentPolicyMoves } from './present-moves.ts';

/** A leader is asked further: of the city alone. */
const MOVERS = { writers: ['ADMIN', 'LEADER'] } as const;

const ApiVersion = () => ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 } });

/** Open cases that move to another version of the regulation, for ADMIN and the leaders of the city. */
@SignedInApi('policies', 'policies')
export class PolicyMovesController {
  constructor(
    private readonly moves: PolicyMoves,
    private readonly operations: OperationRequests,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  @Post(':version/moves')
  @WrittenBy(MOVERS)
  @HttpCode(202)
  @ApiVersion()
  @ApiOperation({ summary: 'Move open cases to a version in force, as an operation' })
  @ApiIdempotent
  @ApiAcceptedResponse({
    type: OperationAnswer,
    headers: { Location: { description: 'Path of the operation.', schema: { type: 'string' } } },
  })
  move(
    @Param('version') version: string,
    @CurrentViewer() viewer: Viewer,
    @Body() request: MovePolicyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<unknown>> {
    const asked = { kind: 'move-policy', ...request, version: numberOf(version) };
    return this.operations.ask(viewer, asked, headers);
  }

  @Post(':version/moves/preview')
  @WrittenBy(MOVERS)
  @HttpCode(200)
  @ApiVersion()
  @ApiOperation({ summary: 'Which open cases would move, with old and new limits; nothing is changed' })
  @ApiOkResponse({ type: PolicyMovePreviewAnswer })
  async preview(
    @Param('version') text: string,
    @CurrentViewer() { acting }: Viewer,
    @Body() request: PreviewMovesRequest,
  ): Promise<PolicyMovePreviewAnswer> {
    const references = await this.references.current();
    const { directory } = references;
    if (!mayActivatePolicy(acting, directory)) throw refused(refusal('role-missing', { wanted: 'ADMIN LEADER' }));
    const version = numberOf(text);
    const regionId = await regionOfPolicy(this.pool, version);
    if (regionId === undefined) throw new Fault('not-found');
    const target = { version, regionId, policy: references.policy(version) };
    return presentPolicyMoves(await this.moves.preview(target, request, pageOf(request)), directory);
  }
}

/** @throws Fault not-found for what is no version */
function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Fault('not-found');
  return Number(text);
}
