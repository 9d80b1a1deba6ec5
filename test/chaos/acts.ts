import type { Sample } from '../../deploy/sample/sample.ts';
import type { Act } from './caller.ts';
import type { CaseView, OrderView, TaskView } from './case-view.ts';
import type { Dice } from './dice.ts';
import { isAmong, WITH_UNIT } from '@zhuoluo/cases/rules';

/** Promised dates under the fast policy lie within half a handle limit. */
const PROMISE_MS = 8_000;

const CONTACT = { person: '经办人', opinion: '满意' };
const SUBMISSION = { outcome: 'A', result: '已办结', evidence: ['办结证明'], enterpriseContact: CONTACT };

/** Who can do what about a case, going by what a user sees of it; the system may still refuse. */
export class Acts {
  readonly #sample: Sample;
  readonly #unitIds: ReadonlyMap<string, string>;
  readonly #dice: Dice;

  constructor(sample: Sample, unitIds: ReadonlyMap<string, string>, dice: Dice) {
    this.#sample = sample;
    this.#unitIds = unitIds;
    this.#dice = dice;
  }

  /** Everything somebody could do now. */
  about(c: CaseView): Act[] {
    const tasks = c.tasks.filter((task) => isAmong(WITH_UNIT, task.state)).flatMap((task) => this.#onTask(task));
    const orders = c.orders.flatMap((order) => this.#onOrder(order));
    return [...this.#onCase(c), ...tasks, ...orders];
  }

  /** The account of some holder of a role in a unit; none where the unit has none. */
  holder(role: string, unitCode: string): string | undefined {
    const holders = this.#sample.people.filter(
      (person) => person.unitCode === unitCode && person.posts.some((post) => post.roles.includes(role)),
    );
    return holders.length === 0 ? undefined : this.#dice.pick(holders).account;
  }

  #onCase(c: CaseView): Act[] {
    const office = c.unit.code;
    const act = (account: string | undefined, command: string, body: object): Act[] =>
      account === undefined ? [] : [{ account, command, path: `/cases/${c.id}/${command}`, body }];
    switch (c.state) {
      case 'FILED':
        return act(this.holder('DISPATCHER', office), 'accept', {});
      case 'ON_SITE':
        return this.#dice.chance(0.2)
          ? act(this.#named(c.liaison?.name), 'solve-on-site', { result: '当场协调到位' })
          : act(this.#named(c.liaison?.name), 'escalate', { reason: '超出本单位职责' });
      case 'DISPATCHING':
        return act(this.holder('DISPATCHER', office), 'dispatch', this.#dispatch(office));
      case 'REVIEWING': {
        const reviewer = this.holder(c.leadTask?.unit.code === office ? 'LEADER' : 'DISPATCHER', office);
        return act(
          reviewer,
          'review',
          this.#dice.chance(0.8) ? { accept: true } : { accept: false, reason: '佐证不足' },
        );
      }
      case 'FOLLOW_UP':
        return act(this.#caller(), 'follow-up', { reached: true, rating: this.#dice.chance(0.85) ? 5 : 2 });
      case 'VERIFYING':
        return act(this.holder(c.leadTask?.unit.code === office ? 'LEADER' : 'DISPATCHER', office), 'verify', {
          reasonable: true,
        });
      case 'CLOSING':
        return act(this.#closer(c), 'close', { summary: '企业满意，予以销号。' });
      default:
        return [];
    }
  }

  #onTask({ id, state, unit }: TaskView): Act[] {
    const account = this.holder('UNIT_HEAD', unit.code);
    if (account === undefined) return [];
    const act = (command: string, body: object): Act => ({ account, command, path: `/tasks/${id}/${command}`, body });
    if (state === 'PENDING_CLAIM') return [act('claim', {})];
    return [act('submit', SUBMISSION), act('progress', { text: '正在办理' })];
  }

  #onOrder({ id, state, unit, judgeOffice, signer, answerKind }: OrderView): Act[] {
    const act = (account: string | undefined, command: string, body: object): Act[] =>
      account === undefined ? [] : [{ account, command, path: `/supervision-orders/${id}/${command}`, body }];
    const head = this.holder('UNIT_HEAD', unit.code);
    const judge = this.holder('SUPERVISOR', judgeOffice.code);
    if (state === 'PENDING_SIGN') return act(this.#named(signer.name), 'sign', {});
    if (state === 'ISSUED')
      return [...act(head, 'receive', {}), ...act(head, 'answer', { kind: 'FINAL', text: '已整改' })];
    if (state !== 'ANSWERED' || answerKind === 'SUBMISSION') return [];
    return this.#dice.chance(0.5)
      ? act(judge, 'accept-answer', { until: new Date(Date.now() + PROMISE_MS).toISOString() })
      : act(judge, 'reject-answer', { reason: '未见实质进展' });
  }

  #dispatch(office: string): object {
    const region = this.#regionOf(office);
    const departments = this.#sample.units.filter((unit) => unit.regionCode === region && unit.code !== office);
    const [lead, co] = this.#dice.shuffled(departments).map((unit) => this.#unitIds.get(unit.code));
    return { lead, coUnits: this.#dice.chance(0.3) ? [co] : [], requirement: '限期办结并报送佐证' };
  }

  /** 12345 rings the enterprise. */
  #caller(): string | undefined {
    const hotline = this.#sample.offices.find((office) => office.hotline !== undefined)?.hotline;
    return hotline === undefined ? undefined : this.holder('HOTLINE', hotline);
  }

  /** The first hand is the office's; the second, where one is needed, the supervision's. */
  #closer(c: CaseView): string | undefined {
    if (c.closeProposedBy === null) return this.holder('DISPATCHER', c.unit.code);
    const region = this.#dice.chance(0.5) ? this.#regionOf(c.unit.code) : 'SL';
    const offices = this.#sample.offices.find((office) => office.regionCode === region);
    return offices === undefined ? undefined : this.holder('SUPERVISOR', offices.supervision);
  }

  #regionOf(unitCode: string): string {
    return this.#sample.units.find((unit) => unit.code === unitCode)!.regionCode;
  }

  #named(name: string | undefined): string | undefined {
    return this.#sample.people.find((person) => person.name === name)?.account;
  }
}
