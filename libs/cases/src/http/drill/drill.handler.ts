import { Injectable } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import { ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import { AccountStore, makeDrillGround, UNIT } from '@zhuoluo/directory/store';
import { type Answered, type CommandHeaders, Fault } from '@zhuoluo/platform';
import { drillPolicy } from '@zhuoluo/regulation/rules';
import { PolicyStore, type ReferenceStore } from '@zhuoluo/regulation/store';
import type { CaseAnswer } from '../answers/case.answer.ts';
import { FileCaseHandler } from '../cases/file-case/file-case.handler.ts';
import type { FileCaseRequest } from '../cases/file-case/file-case.request.ts';

const WORDS = {
  title: '演练：到期未签收的督办单',
  facts: '这是系统启用时的演练事项，企业和困难均为虚构。',
  wish: '请勿签收：到期后由系统自动拟出第一张督办单。',
  contact: { name: '演练联系人', phone: '12345' },
} as const;

/** A drill: a made-up case in a region of its own, which no unit claims, so that its first order is drawn in seconds. */
@Injectable()
export class DrillHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly accounts: AccountStore,
    private readonly policies: PolicyStore,
    private readonly filing: FileCaseHandler,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  /** What is there already stays: a drill that was cut off, or is done once more, goes on from there. */
  async start(viewer: Viewer, headers: CommandHeaders): Promise<Answered<CaseAnswer>> {
    const { personId } = viewer.actor;
    const { body: ground } = await this.changes.run(
      viewer,
      { ...headers, idempotency: null },
      UNIT,
      async (change) => ({
        status: 200,
        body: await makeDrillGround(change, personId),
      }),
    );
    await this.#regulate(ground.regionId, personId);
    const request: FileCaseRequest = {
      ...{ ...WORDS, partyId: ground.partyId, category: ground.category },
      ...{ urgency: 'NORMAL', level: 'DEPARTMENT', notDuplicate: true },
    };
    return this.filing.file(await this.#asDispatcher(viewer), request, headers);
  }

  async #regulate(regionId: string, personId: string): Promise<void> {
    const inForce = await this.policies.current(regionId);
    if (inForce?.regionId === regionId) return;
    const { policy } = (await this.references.current()).policyFor(regionId);
    await this.policies.activate(drillPolicy(policy), personId, regionId);
  }

  /** The same person with the post that the drill has just given. */
  async #asDispatcher(viewer: Viewer): Promise<Viewer> {
    const person = await this.accounts.actor(viewer.actor.personId);
    if (!person) throw new Fault('unauthenticated');
    return { ...viewer, actor: person.actor, acting: person.actor };
  }
}
