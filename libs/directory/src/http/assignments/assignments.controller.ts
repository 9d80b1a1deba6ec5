import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { SignedInApi } from '@zhuoluo/platform';
import { ASSIGNMENT } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import {
  AddAssignmentRequest,
  AmendAssignmentRequest,
  AssignmentAnswer,
  AssignmentPage,
  EndAssignmentRequest,
  ListAssignmentsRequest,
} from './assignment.dto.ts';
import { AssignmentsHandler } from './assignments.handler.ts';
import { AssignmentsQuery } from './assignments.query.ts';
import { CoverageAnswer, CoverageRequest, UnservedPage, ListUnservedRequest } from './coverage.dto.ts';
import { CoverageQuery } from './coverage.query.ts';
import { LiaisonPostPage, ListLiaisonPostsRequest } from './liaison-posts.ts';

/** 包联: who serves which party. 专班 writes its region's, ADMIN all. */
@SignedInApi('reference', 'assignments')
export class AssignmentsController extends ReferenceController({
  kind: ASSIGNMENT,
  reads: AssignmentsQuery,
  writes: AssignmentsHandler,
  answer: AssignmentAnswer,
  list: {
    takes: ListAssignmentsRequest,
    gives: AssignmentPage,
    says: '包联: who serves which of the parties in sight',
  },
  one: 'An assignment',
  add: { takes: AddAssignmentRequest, says: 'Let a post serve a party, in place of the one before in this tier' },
  amend: {
    takes: AmendAssignmentRequest,
    says: 'Let another post take over now: the assignment ends, and the answer is its successor',
  },
  end: {
    takes: EndAssignmentRequest,
    says: 'End an assignment; the party is without a liaison of this tier from then on',
  },
  history: 'Who changed it, when, and what it was before; newest first',
}) {
  constructor(
    private readonly query: AssignmentsQuery,
    private readonly coverages: CoverageQuery,
  ) {
    super();
  }

  @Get('posts')
  @ApiOperation({ summary: 'The posts that may serve parties; whole unless a limit is given' })
  @ApiOkResponse({ type: LiaisonPostPage })
  posts(@CurrentViewer() viewer: Viewer, @Query() request: ListLiaisonPostsRequest): Promise<LiaisonPostPage> {
    return this.query.posts(viewer, request);
  }

  @Get('coverage')
  @ApiOperation({ summary: 'How many 规上 enterprises somebody serves, by region (who sees supervision)' })
  @ApiOkResponse({ type: CoverageAnswer })
  coverage(@CurrentViewer() viewer: Viewer, @Query() { regionId }: CoverageRequest): Promise<CoverageAnswer> {
    return this.coverages.coverage(viewer, regionId);
  }

  @Get('unserved')
  @ApiOperation({ summary: 'The 规上 enterprises that no one serves, and since when (who sees supervision)' })
  @ApiOkResponse({ type: UnservedPage })
  unserved(@CurrentViewer() viewer: Viewer, @Query() request: ListUnservedRequest): Promise<UnservedPage> {
    return this.coverages.unserved(viewer, request);
  }
}
