import { Injectable } from '@nestjs/common';
import type { Viewer } from '@zhuoluo/directory/http';
import type { Answered, CommandHeaders } from '@zhuoluo/platform';
import { CaseAccess } from '../access/case-access.ts';
import type { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { presentRequest } from '../answers/present-request.ts';
import { CommandRunner, type Asked } from '../command-runner.ts';

/** Commands on a request, answered with the request as it now is. */
@Injectable()
export class RequestCommands {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  async run(id: string, viewer: Viewer, headers: CommandHeaders, asked: Asked): Promise<Answered<CaseRequestAnswer>> {
    const seen = await this.access.caseOfRequest(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, asked, {
      show: (c, viewing) =>
        presentRequest(
          c,
          c.requests.find((request) => request.id === id)!,
          viewing,
        ),
    });
  }
}
