import { readFileSync } from 'node:fs';

/** The sample data set (deploy/sample/README.md): shapes of the JSON files beside this one. Everything refers by `code` or `account`. */
export type Tier = 'CITY' | 'COUNTY';
export type Level = 'DEPARTMENT' | 'COUNTY' | 'CITY';
export type Colour = 'BLUE' | 'YELLOW' | 'RED';

export interface SampleRegion {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly tier: Tier;
  readonly parentCode: string | null;
  /** Null for a park, which has none. */
  readonly adminCode: string | null;
  /** 机关代字 in front of a document number. */
  readonly docCode: string;
}

export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  /** What routes name. Where a region has several units of a kind, a route means the first. */
  readonly kind: string;
  readonly regionCode: string;
  readonly tier: Tier;
  /** 联系人、电话 that papers of an office print. */
  readonly contact?: SampleContact;
}

/** Unit codes. */
export interface SampleOffices {
  readonly regionCode: string;
  readonly dispatchEnterprise: string;
  readonly dispatchProject: string;
  readonly supervision: string;
  readonly government: string;
  /** 12345: the city's alone. */
  readonly hotline?: string;
}

/** An official has a unit; an ENTERPRISE account speaks for a party instead. */
export interface SamplePerson {
  readonly account: string;
  readonly name: string;
  readonly unitCode?: string;
  readonly partyCode?: string;
  readonly posts: readonly SamplePost[];
}

export interface SamplePost {
  readonly title: string;
  readonly roles: readonly string[];
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
  /** The account that holds the superior post. */
  readonly superior?: string;
}

export interface SampleContact {
  readonly name: string;
  readonly phone: string;
}

export interface SampleParty {
  readonly code: string;
  readonly kind: 'ENTERPRISE' | 'PROJECT';
  readonly name: string;
  readonly regionCode: string;
  readonly aboveScale?: boolean;
  readonly chainLeader?: boolean;
  /** 储备、前期、在建、投产. */
  readonly stage?: 'RESERVE' | 'PRELIMINARY' | 'CONSTRUCTION' | 'PRODUCTION';
  readonly contact: SampleContact;
}

export interface SampleAssignment {
  readonly partyCode: string;
  readonly account: string;
}

export interface SampleRoute {
  readonly category: string;
  readonly level: Level;
  readonly leadKind: string;
  readonly coKinds: readonly string[];
}

export interface SampleSignatory {
  readonly regionCode: string;
  readonly colour: Colour;
  readonly level: 'CITY' | 'OTHER';
  readonly account: string;
}

/** `from` and `to` are days counted from the day the set is loaded. */
export interface SampleStandIn {
  readonly regionCode: string;
  readonly fromAccount: string;
  readonly toAccount: string;
  readonly kinds: readonly ('ACT' | 'SIGN')[];
  readonly document: string | null;
  readonly from: number;
  readonly to: number;
}

/** What somebody does next: a command (api.md, Cases) with its body, units by code (`leadCode`, `coCodes`). */
export interface Act {
  readonly by: string;
  readonly do: string;
  /** `LEAD` or `CO:<unit code>`: that unit's open task. */
  readonly task?: string;
  /** The newest order of this colour on that task. */
  readonly order?: Colour;
  /** The newest request of this kind about the case. */
  readonly request?: string;
  /** `until` as `+12s` is so many seconds later. */
  readonly with: Readonly<Record<string, unknown>>;
}

/** What the clock must bring before the next step: a level, an order issued or waiting for its signature, 视同签收, 恢复办理. */
export interface Wait {
  readonly waitFor: Level | Colour | `${Colour}_PENDING_SIGN` | 'DEEMED_CLAIM' | 'RESUMED';
  readonly unitCode?: string;
}

export type Step = Act | Wait;

export interface SampleCase {
  readonly no: number;
  readonly partyCode: string;
  /** Who files it. */
  readonly account: string;
  readonly category: string;
  readonly urgency: 'EXTRA' | 'URGENT' | 'NORMAL' | 'COMPLEX';
  readonly title: string;
  readonly facts: string;
  readonly wish: string;
  /** In yuan. */
  readonly amount?: number;
  readonly source: string;
  readonly contact: SampleContact;
  readonly level?: Level;
  readonly levelReason?: string;
  readonly script: readonly Step[];
  /** How it stands right after the last step; `orders` in the order of issue, all of them. */
  readonly expect: {
    readonly state: string;
    readonly level: 'ON_SITE' | Level;
    readonly orders: readonly { readonly colour: Colour; readonly unitCode: string }[];
    readonly noOrders?: true;
  };
}

export interface Sample {
  readonly regions: readonly SampleRegion[];
  readonly units: readonly SampleUnit[];
  readonly offices: readonly SampleOffices[];
  readonly people: readonly SamplePerson[];
  readonly parties: readonly SampleParty[];
  readonly assignments: readonly SampleAssignment[];
  readonly routes: readonly SampleRoute[];
  readonly signatories: readonly SampleSignatory[];
  readonly standIns: readonly SampleStandIn[];
  readonly cases: readonly SampleCase[];
}

/** Reads the whole set from the files beside this one. */
export function readSample(): Sample {
  return {
    regions: read('regions'),
    units: read('units'),
    offices: read('offices'),
    people: read('people'),
    parties: read('parties'),
    assignments: read('assignments'),
    routes: read('routes'),
    signatories: read('signatories'),
    standIns: read('stand-ins'),
    cases: read('cases'),
  };
}

function read<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as readonly T[];
}
