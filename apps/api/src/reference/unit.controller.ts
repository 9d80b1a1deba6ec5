import { Body, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiIdempotent } from '../commands/api-command.decorator.ts';
import { Headers, type CommandHeaders } from '../commands/command-headers.ts';
import { Once } from '../commands/once.ts';
import { Answered } from '../http/answered.ts';
import { Id } from '../http/id.decorator.ts';
import { SignedInApi } from '../http/signed-in-api.decorator.ts';
import { CurrentViewer, type Viewer } from '../identity/session/viewer.ts';
import { UnitAnswer } from './reference.answers.ts';
import { UnitContactHandler } from './unit-contact/unit-contact.handler.ts';
import { UnitContactRequest } from './unit-contact/unit-contact.request.ts';

/** What is kept of a unit itself; by ADMIN. */
@SignedInApi('reference', 'units')
export class UnitController {
  constructor(
    private readonly contacts: UnitContactHandler,
    private readonly once: Once,
  ) {}

  @Put(':id/contact')
  @ApiOperation({ summary: 'Say whom an ordered unit asks: printed on every paper of the office from now on' })
  @ApiIdempotent
  @ApiOkResponse({ type: UnitAnswer })
  async saveContact(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: UnitContactRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitAnswer>> {
    const saved = await this.once.run(viewer, headers, async (db) => ({
      status: 200,
      body: await this.contacts.save(db, viewer, id, body),
    }));
    return new Answered(saved.status, saved.body);
  }
}
