import { Body, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiIdempotent, Headers, type CommandHeaders, Answered, Id, SignedInApi } from '@zhuoluo/platform';
import { IdempotentRequests } from '../idempotent-requests.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { UnitAnswer } from './reference.answers.ts';
import { UnitContactHandler } from './unit-contact/unit-contact.handler.ts';
import { UnitContactRequest } from './unit-contact/unit-contact.request.ts';

/** What is kept of a unit itself; by ADMIN. */
@SignedInApi('reference', 'units')
export class UnitController {
  constructor(
    private readonly contacts: UnitContactHandler,
    private readonly once: IdempotentRequests,
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
