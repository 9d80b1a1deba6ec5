import type { Duration, Post, Instant, Category, Colour, Level, Tier } from '@zhuoluo/kernel';

/** 县区, the city itself, or a park (county tier). */
/** Code of the region in which drills take place: no case, paper or gap of it is the city's. */
export const DRILL_REGION = 'DRILL';

export interface Region {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly tier: Tier;
  readonly parentId: string | null;
  /** 机关代字 in front of a document number, e.g. 商政督 (rules.md §115). */
  readonly docCode: string;
  /** In front of the numbers of cases filed from now on: the city's alone, null for all others. */
  readonly casePrefix: string | null;
  readonly offices: Offices;
  readonly formerNames?: readonly FormerName[];
}

/** The units that hold a government's offices; ids of units. */
export interface Offices {
  readonly dispatchEnterprise: string;
  readonly dispatchProject: string;
  readonly supervision: string;
  readonly government: string;
}

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** What the unit does, e.g. NATURAL_RESOURCES: routes name kinds, not units. */
  readonly kind: string;
  readonly regionId: string;
  readonly tier: Tier;
  /** Whom an ordered unit asks, as papers print it; null until the office has said. */
  readonly contact: UnitContact | null;
  /** 撤并: when the unit ceases to exist; it may lie ahead. */
  readonly closedAt?: Instant | null;
  /** Who does its work from then on; null where it left nothing. */
  readonly successorId?: string | null;
  readonly formerNames?: readonly FormerName[];
}

/** A name borne before and when it was given up, oldest first: papers of that time keep it. */
export interface FormerName {
  readonly name: string;
  readonly until: Instant;
}

/** Whom to call at an enterprise or a project. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** 联系人、电话 of an office that issues orders. */
export interface UnitContact {
  readonly name: string;
  readonly phone: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Those held now. */
  readonly posts: readonly Post[];
}

/** A post of a unit, held or vacant. */
export interface UnitPost extends Post {
  /** Who signs what this post leaves unsigned; null at the top. */
  readonly superiorPostId: string | null;
}

/** 困难类别: what a difficulty is about (rules.md §7). One that is not active takes no new filing. */
export interface KnownCategory {
  readonly code: Category;
  readonly zh: string;
  readonly en: string;
  readonly active: boolean;
}

/** One line of the routing table `category × level → kind of unit` (rules.md §46). */
export interface Route {
  /** `*` is every category without a line of its own. */
  readonly category: Category;
  readonly level: Exclude<Level, 'ON_SITE'>;
  /** A unit kind, or DISPATCH_OFFICE: the 专班办公室 of the campaign. */
  readonly leadKind: string;
  readonly coKinds: readonly string[];
}

/** The post that signs an office's orders of a colour; at CITY the signers stand one step higher (rules.md §111). */
export interface Signatory {
  readonly officeId: string;
  readonly colour: Colour;
  readonly level: 'CITY' | 'OTHER';
  readonly postId: string;
}

/** What a stand-in does: 代理 acts in the post in its holder's absence, 授权 signs for it by a document. */
export const STAND_IN_KINDS = ['ACT', 'SIGN'] as const;
export type StandInKind = (typeof STAND_IN_KINDS)[number];

/** 代理、授权: a person in place of a post's holder, for a time (rules.md §113). */
export interface StandIn {
  readonly postId: string;
  readonly personId: string;
  readonly kinds: readonly StandInKind[];
  /** Never null under SIGN. */
  readonly document: string | null;
  readonly beganAt: Instant;
  readonly endedAt: Instant;
}

/** One who may sign for a post, by the document that papers print. */
export interface Authorised {
  readonly personId: string;
  readonly document: string;
}

/** 法定时限: a limit that a law sets for one matter; where a case is charged with it, it stands in place of the policy's (rules.md §61). */
export interface StatutoryLimit {
  readonly code: string;
  readonly name: string;
  /** The category under which it is offered. */
  readonly category: Category;
  readonly limit: Duration;
}

/** What papers of the city say in place of the program's words: paragraphs with places that a case fills. */
export interface DocumentText {
  readonly code: string;
  /** Null: in the program's words again. */
  readonly lines: readonly string[] | null;
  /** Said before, oldest first, and until when: papers of that time keep it. */
  readonly formerLines: readonly { readonly lines: readonly string[] | null; readonly until: Instant }[];
}

export interface DirectoryData {
  readonly version: number;
  /** The instant that it is of; left out, all that lies ahead has come. */
  readonly at?: Instant;
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly posts: readonly UnitPost[];
  readonly people: readonly Person[];
  /** In the order in which they are offered. */
  readonly categories: readonly KnownCategory[];
  readonly routes: readonly Route[];
  readonly signatories: readonly Signatory[];
  readonly standIns: readonly StandIn[];
  /** Left out: papers say what the program brings. */
  readonly documentTexts?: readonly DocumentText[];
  readonly statutoryLimits?: readonly StatutoryLimit[];
}
