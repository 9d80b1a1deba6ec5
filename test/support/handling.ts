import { randomUUID } from 'node:crypto';
import type { Actor } from '@zhuoluo/kernel';
import type { Case, CaseCommand } from '@zhuoluo/cases/rules';
import type { CaseWorld } from '@zhuoluo/testing';

/** Steps of a case that 山阳's human resources office handles, each by somebody who may. */
export class Handling {
  readonly #world: CaseWorld;

  constructor(world: CaseWorld) {
    this.#world = world;
  }

  /** @throws where it was refused: a step that a test builds on must be taken */
  async carryOut(caseId: string, command: CaseCommand): Promise<Case> {
    const key = { account: command.by.personId, path: command.type, key: randomUUID(), bodyHash: Buffer.alloc(32) };
    const result = await this.#world.commands.run(caseId, command, { idempotency: key });
    if (result.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(result)}`);
    return result.case;
  }

  /** Filed above the liaison, so that the route dispatches it. */
  dispatched(): Promise<Case> {
    return this.#world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });
  }

  async claimed({ id, tasks }: Case): Promise<Case> {
    return this.carryOut(id, { type: 'claim', by: await this.#head(), taskId: tasks[0]!.id });
  }

  /** 退单: asked, not decided. */
  async returned({ id, tasks }: Case): Promise<Case> {
    const basis = '县人社局三定方案第四条';
    return this.carryOut(id, { type: 'return', by: await this.#head(), taskId: tasks[0]!.id, basis });
  }

  async drafted(c: Case): Promise<Case> {
    return this.#submit(c, await this.#world.actor('sy.renshe.officer'));
  }

  async submitted(c: Case): Promise<Case> {
    return this.#submit(c, await this.#head());
  }

  async sentBack({ id }: Case): Promise<Case> {
    const by = await this.#world.actor('sy.zfb.dispatch1');
    return this.carryOut(id, { type: 'review', by, accept: false, reason: '佐证材料不全' });
  }

  async accepted({ id }: Case): Promise<Case> {
    return this.carryOut(id, { type: 'review', by: await this.#world.actor('sy.zfb.dispatch1'), accept: true });
  }

  async rated({ id }: Case, rating: number): Promise<Case> {
    const by = await this.#world.actor('sl.rexian.operator1');
    return this.carryOut(id, { type: 'follow-up', by, reached: true, rating });
  }

  async closed({ id }: Case): Promise<Case> {
    const by = await this.#world.actor('sy.zfb.dispatch2');
    return this.carryOut(id, { type: 'close', by, summary: '企业满意，予以销号。' });
  }

  /** Acts at every milestone, as the clock would, and no one else does. */
  async leftAlone({ id }: Case, until: (now: Case) => boolean): Promise<Case> {
    for (;;) {
      const c = await this.#world.stored(id);
      if (until(c)) return c;
      this.#world.now = c.nextMilestoneAt!;
      await this.#world.clock.advanceOne(id);
    }
  }

  #submit({ id, tasks }: Case, by: Actor): Promise<Case> {
    const enterpriseContact = { at: this.#world.now, person: '宁怀澄', opinion: '满意' };
    const said = { outcome: 'A', result: '到岗六十人', enterpriseContact, evidence: ['办结证明'] } as const;
    return this.carryOut(id, { type: 'submit', by, taskId: tasks[0]!.id, ...said });
  }

  #head() {
    return this.#world.actor('sy.renshe.head');
  }
}
