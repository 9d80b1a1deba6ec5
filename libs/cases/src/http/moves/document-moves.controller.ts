import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { DocumentField, IntField, invalid, SignedInApi, UuidField } from '@zhuoluo/platform';
import { mustActivatePolicy, soundPolicy } from '@zhuoluo/regulation/http';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { PolicyMoves } from '../../store/moves/policy-moves.ts';
import { PolicyMovePreviewAnswer } from './moves.answer.ts';
import { pageOf } from './policy-moves.requests.ts';
import { presentPolicyMoves } from './present-moves.ts';

class PreviewDocumentMovesRequest {
  @DocumentField({ description: 'A whole policy document.' }) document: unknown;
  @UuidField({ optional: true, description: 'The region it is meant for; the city if not given.' }) regionId?: string;
  @UuidField({ optional: true, description: 'The page begins behind this case.' }) after?: string;
  @IntField({ min: 1, max: 200, optional: true, description: '50 unless given.' }) limit?: number;
}

/** Open cases before they move to a document that is not in force yet. */
@SignedInApi('policies', 'policies')
export class DocumentMovesController {
  constructor(
    private readonly moves: PolicyMoves,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  @Post('preview/moves')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which open cases would move to a document, with old and new limits; nothing is kept' })
  @ApiOkResponse({ type: PolicyMovePreviewAnswer })
  async preview(
    @CurrentViewer() { acting }: Viewer,
    @Body() { document, regionId, ...page }: PreviewDocumentMovesRequest,
  ): Promise<PolicyMovePreviewAnswer> {
    const { directory } = await this.references.current();
    mustActivatePolicy(acting, directory);
    const place = regionId ?? null;
    if (place !== null && !directory.regions.some(({ id }) => id === place))
      throw invalid({ path: 'regionId', code: 'unknown' });
    const policy = await soundPolicy(this.pool, { document, directory, regionId: place });
    const moves = await this.moves.preview({ version: null, policy, regionId: place }, {}, pageOf(page));
    return presentPolicyMoves(moves, directory);
  }
}
