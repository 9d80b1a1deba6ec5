import type { Post, Instant, Category, Colour, Level, Tier } from '@zhuoluo/kernel';

/** 县区, the city itself, or a park (county tier). */
export interface Region {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly tier: Tier;
  readonly parentId: string | null;
  /** 机关代字 in front of a document number, e.g. 商政督 (rules.md §115). */
  readonly docCode: string;
  readonly offices: Offices;
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

/** One line of the routing table `category × level → kind of unit` (rules.md §46). */
export interface Route {
  readonly category: Category | '*';
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

export interface DirectoryData {
  readonly version: number;
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly posts: readonly UnitPost[];
  readonly people: readonly Person[];
  readonly routes: readonly Route[];
  readonly signatories: readonly Signatory[];
  readonly standIns: readonly StandIn[];
}
