import { Body, Post } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type Answered, type CommandHeaders } from '@zhuoluo/platform';
import type { Case } from '../../rules/case/case.ts';
import { CaseAccess } from '../access/case-access.ts';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { CommandRunner } from '../command-runner.ts';
import { RequestEscalationRequest } from './request.requests.ts';

/** 提请: who has a case asks the next level to take it. */
@SignedInApi('cases', 'cases')
export class EscalationCaseController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/request-escalation')
  @ApiCommand(
    '提请上级: the head of the lead, the office or the liaison asks; an officer’s call stores a draft',
    CaseAnswer,
  )
  @ApiAcceptedResponse({ type: CaseAnswer, description: 'Stored as a draft that waits for the head.' })
  async requestEscalation(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: RequestEscalationRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    const asked = { type: 'request-escalation' as const, ...body };
    const status = (c: Case) => (hasAsked(c, viewer.actor.personId) ? 200 : 202);
    return this.commands.run(viewer, seen, headers, asked, { show: presentCase, status });
  }
}

/** An officer’s draft asks nothing yet. */
function hasAsked({ requests }: Case, personId: string): boolean {
  return requests.some(
    ({ kind, state, askedBy }) => kind === 'ESCALATION' && state === 'PENDING' && askedBy === personId,
  );
}
