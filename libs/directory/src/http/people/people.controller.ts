import { Get, HttpCode, Logger, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { holds } from '@zhuoluo/kernel';
import { AccountStore } from '../../store/identity/account.store.ts';
import { GuessStore } from '../../store/identity/guess.store.ts';
import { Fault, Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { FindPeopleRequest, PersonPage } from './people.dto.ts';

/** Administrators: the accounts of people. */
@SignedInApi('people', 'people')
export class PeopleController {
  readonly #log = new Logger('people');

  constructor(
    private readonly accounts: AccountStore,
    private readonly guesses: GuessStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The person of an account (ADMIN)' })
  @ApiOkResponse({ type: PersonPage })
  async find(@CurrentViewer() viewer: Viewer, @Query() { account }: FindPeopleRequest): Promise<PersonPage> {
    assertAdmin(viewer);
    const found = await this.accounts.find(account);
    const person = found && (await this.accounts.actor(found.personId));
    if (!person) return { items: [], nextCursor: null };
    const { actor, account: name, unitId } = person;
    return { items: [{ id: actor.personId, account: name, name: actor.name, unitId }], nextCursor: null };
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget the wrong passwords given for an account, so that nobody has to wait (ADMIN)' })
  @ApiNoContentResponse()
  async unlock(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    assertAdmin(viewer);
    const account = await this.accounts.nameOf(id);
    if (account === null) throw new Fault('not-found');
    await this.guesses.forget(account);
    this.#log.log({ personId: id, by: viewer.actor.personId }, 'wrong passwords forgotten');
  }
}

function assertAdmin({ acting: actor }: Viewer): void {
  if (!holds(actor, 'ADMIN')) throw new Fault('role-missing');
}
