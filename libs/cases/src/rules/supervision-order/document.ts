import type { Case } from '../case/case.ts';
import { chineseDate, type WorkCalendar, type Colour, quoted } from '@zhuoluo/kernel';
import type { Directory, UnitContact } from '@zhuoluo/directory/rules';
import type { Policy } from '@zhuoluo/regulation/rules';
import { causeOf } from './document-cause.ts';
import { governmentOf } from './document-government.ts';
import { instructionsOf } from './document-instructions.ts';
import { addresseeOf, copiesOf, deadlineOf, feedbackOf, hintOf, requirementsOf } from './document-wording.ts';
import type { Drafting } from './drafting.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** What a 督办单 says, paragraph by paragraph (rules.md §116). It is kept as it was when the order was issued. */
export interface OrderText {
  readonly colour: Colour;
  /** The colour on screen, as `#rrggbb`. */
  readonly hex: string;
  /** Issuing office, kind and colour: the heading. */
  readonly title: string;
  /** 文号; null before the order is issued. */
  readonly docNumber: string | null;
  /** 签发人: name and post; the post alone while it is vacant. */
  readonly signer: string;
  /** 授权签发, with the document that allows it (rules.md §113). */
  readonly authorisation: string | null;
  /** 代: signed by a stand-in of the signer. */
  readonly signedActing: boolean;
  /** 主送. */
  readonly addressee: string;
  /** 督办事项. */
  readonly matter: string;
  /** 领导批示, one a line; left out where there is none. */
  readonly instructions?: readonly string[];
  /** 事由. */
  readonly cause: string;
  /** 办理要求, in order. */
  readonly requirements: readonly string[];
  /** 整改时限. */
  readonly deadline: string;
  /** 反馈要求. */
  readonly feedback: string;
  /** 提示, or 考核提示 where points are at stake. */
  readonly hint: { readonly label: string; readonly text: string };
  /** 联系人 and 电话 of the issuing office, else of the one above; null where neither has any. */
  readonly contact: UnitContact | null;
  /** 抄送. */
  readonly copies: readonly string[];
  /** 落款 and 印发机关. */
  readonly office: string;
  /** Date of issue; null before it. */
  readonly date: string | null;
}

/** A 督办单 as it is printed: what it says, and where it stands today. */
export interface OrderDocument extends OrderText {
  /** Why this paper does not bind, or no longer. */
  readonly mark: string | null;
  /** SHA-256 over the text that was kept, in hexadecimal; null before the issue, and of orders that an earlier version issued. */
  readonly sha256: string | null;
}

const MARKS: Readonly<Partial<Record<SupervisionOrder['state'], string>>> = {
  PENDING_SIGN: '待签发',
  LAPSED: '未签发，已失效',
  REVOKED: '已撤销',
};

/** A paper keeps the names of its day; a draft bears those of today. */
function namesOf({ issuedAt }: SupervisionOrder, directory: Directory): Directory {
  return issuedAt === null ? directory : directory.asOf(issuedAt);
}

function signerOf(order: SupervisionOrder, directory: Directory): string {
  const name = order.signerId ? directory.personName(order.signerId) : directory.holderOf(order.signatoryPostId)?.name;
  const title = order.signerTitle ?? order.signatoryTitle;
  return name && title ? `${name}（${title}）` : (name ?? title);
}

/** 办理要求 as the order prints them, in order. */
export function orderRequirements(
  c: Case,
  order: SupervisionOrder,
  directory: Directory,
  calendar: WorkCalendar,
  policy: Policy,
): string[] {
  const drafting: Drafting = { case: c, order, directory: namesOf(order, directory), calendar, policy };
  return requirementsOf(drafting, governmentOf(drafting));
}

/** A draft, or an order that an earlier version issued, as a paper: what was so when it was drafted or issued. */
export function orderDocument(
  c: Case,
  order: SupervisionOrder,
  now: Directory,
  calendar: WorkCalendar,
  policy: Policy,
): OrderDocument {
  return asPaper(order, orderText(c, order, namesOf(order, now), calendar, policy), null);
}

/** A text as the paper of its order, with the mark of today. */
export function asPaper({ state }: SupervisionOrder, text: OrderText, sha256: string | null): OrderDocument {
  return { ...text, mark: MARKS[state] ?? null, sha256 };
}

/** The text of an order of this case (rules.md §116), in the names of a directory. */
export function orderText(
  c: Case,
  order: SupervisionOrder,
  directory: Directory,
  calendar: WorkCalendar,
  policy: Policy,
): OrderText {
  const drafting: Drafting = { case: c, order, directory, calendar, policy };
  const { colour, issuedAt } = order;
  const office = directory.unit(order.officeId).name;
  const government = governmentOf(drafting);
  const instructions = instructionsOf(drafting);
  return {
    colour,
    hex: policy.orders[colour].hex,
    title: `${office}督办单（${policy.orders[colour].name}·${policy.orders[colour].title}）`,
    docNumber: order.docNumber,
    signer: signerOf(order, directory),
    authorisation: order.signMode === 'DELEGATED' ? order.authorisation : null,
    signedActing: order.signMode === 'ACTING',
    addressee: addresseeOf(drafting),
    matter: `${quoted(c.title)}（案号 ${c.caseNo}）`,
    ...(instructions.length > 0 && { instructions }),
    cause: causeOf(drafting),
    requirements: requirementsOf(drafting, government),
    deadline: deadlineOf(drafting),
    feedback: feedbackOf(drafting),
    hint: hintOf(drafting),
    contact: directory.contactOf(order.officeId),
    copies: copiesOf(drafting, government),
    office,
    date: issuedAt === null ? null : chineseDate(issuedAt),
  };
}
