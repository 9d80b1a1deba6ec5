import { Injectable } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import { ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import {
  AccountStore,
  endDrillGround,
  makeDrillGround,
  type NewRow,
  type ReferenceChange,
  UNIT,
} from '@zhuoluo/directory/store';
import { actingPost, authorOf, holds } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, Fault } from '@zhuoluo/platform';
import { drillPolicy } from '@zhuoluo/regulation/rules';
import { POLICY, type PolicyRow, PolicyStore, type ReferenceStore } from '@zhuoluo/regulation/store';
import type { CaseAnswer } from '../answers/case.answer.ts';
import { FileCaseHandler } from '../cases/file-case/file-case.handler.ts';
import type { FileCaseRequest } from '../cases/file-case/file-case.request.ts';
import { DrillCases } from '../../store/drill-cases.ts';
import type { DrillEndedAnswer } from './drill.answer.ts';

const WORDS = {
  title: '演练：到期未签收的督办单',
  facts: '这是系统启用时的演练事项，企业和困难均为虚构。',
  wish: '请勿签收：到期后由系统自动拟出第一张督办单。',
  contact: { name: '演练联系人', phone: '12345' },
} as const;
const POLICY_NOTE = '演练用方案，只约束演练区';

/** A drill: a made-up case in a region of its own, which no unit claims, so that its first order is drawn in seconds. */
@Injectable()
export class DrillHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly accounts: AccountStore,
    private readonly filing: FileCaseHandler,
    private readonly cases: DrillCases,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  /** What is there already stays: a drill that was cut off, or is done once more, goes on from there. */
  async start(viewer: Viewer, headers: CommandHeaders): Promise<Answered<CaseAnswer>> {
    const { personId } = viewer.actor;
    const { body: ground } = await this.changes.run(viewer, { ...headers, idempotency: null }, UNIT, async (change) => {
      const body = await makeDrillGround(change, personId);
      await regulate(change, body.regionId, personId);
      return { status: 200, body };
    });
    // Access looks the region up in what this process has read.
    await this.references.current();
    const request: FileCaseRequest = {
      ...{ ...WORDS, partyId: ground.partyId, category: ground.category },
      ...{ urgency: 'NORMAL', level: 'DEPARTMENT', notDuplicate: true },
    };
    return this.filing.file(await this.#asDispatcher(viewer), request, headers);
  }

  /** Its cases first: who asked for them holds their posts until all are struck off. One that was cut off is ended by asking again. */
  async end(viewer: Viewer, headers: CommandHeaders): Promise<Answered<DrillEndedAnswer>> {
    const { acting } = viewer;
    const by = authorOf(
      acting,
      actingPost(acting, (one) => holds(one, 'ADMIN')),
    );
    const cases = await this.cases.end(by);
    return this.changes.run(viewer, headers, UNIT, async (change) => {
      await endDrillGround(change);
      return { status: 200, body: { cases } };
    });
  }

  /** The same person with the post that the drill has just given. */
  async #asDispatcher(viewer: Viewer): Promise<Viewer> {
    const person = await this.accounts.actor(viewer.actor.personId);
    if (!person) throw new Fault('unauthenticated');
    return { ...viewer, actor: person.actor, acting: person.actor };
  }
}

/** The drill's policy binds its region alone, so one person puts it in force also where policies take two; its history tells so. */
async function regulate(change: ReferenceChange, regionId: string, personId: string): Promise<void> {
  const inForce = await new PolicyStore(change.db).current(regionId);
  if (inForce === null || inForce.regionId === regionId) return;
  const by = { proposedAt: change.at, proposedBy: personId, activatedAt: change.at, activatedBy: personId };
  const row: Omit<NewRow<PolicyRow>, 'number'> = {
    ...{ document: drillPolicy(inForce.document), regionId, note: POLICY_NOTE, base: inForce.number },
    ...{ ...by, withdrawnAt: null, withdrawnBy: null },
  };
  // The database numbers it.
  await change.add(POLICY, row as NewRow<PolicyRow>);
}
