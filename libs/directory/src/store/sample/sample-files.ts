import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Category, Colour, Level, PartyKind, Role, Tier } from '@zhuoluo/kernel';
import type { Contact, StandInKind, UnitContact } from '../../rules/directory-data.ts';
import type { ProjectStage } from '../party.entity.ts';
import type { Rank } from '../post.entity.ts';

/**
 * The reference part of a sample data set: JSON files whose records refer to each other by `code` and `account`.
 * An account stands for its first post, in an assignment for its first LIAISON post; a vacant post
 * stands by its own code. Files of what there is none of are left out.
 */
export interface SampleFiles {
  readonly regions: readonly {
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
    readonly tier: Tier;
    readonly parentCode: string | null;
    readonly adminCode: string | null;
    readonly docCode: string;
    /** Of the city alone. */
    readonly areaCode?: string;
    readonly casePrefix?: string;
  }[];
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly regionCode: string;
    readonly tier: Tier;
    /** Of an office that issues orders. */
    readonly contact?: UnitContact;
  }[];
  readonly offices: readonly {
    readonly regionCode: string;
    readonly dispatchEnterprise: string;
    readonly dispatchProject: string;
    readonly supervision: string;
    readonly government: string;
    readonly hotline?: string;
  }[];
  readonly people: readonly SamplePerson[];
  /** Vacant for now. */
  readonly posts: readonly VacantPost[];
  readonly parties: readonly {
    readonly code: string;
    readonly kind: PartyKind;
    readonly name: string;
    readonly regionCode: string;
    readonly aboveScale?: boolean;
    readonly chainLeader?: boolean;
    readonly stage?: ProjectStage;
    readonly contact: Contact;
  }[];
  readonly assignments: readonly { readonly partyCode: string; readonly account: string }[];
  readonly routes: readonly {
    readonly category: Category;
    readonly level: Exclude<Level, 'ON_SITE'>;
    readonly leadKind: string;
    readonly coKinds: readonly string[];
  }[];
  readonly signatories: readonly {
    readonly regionCode: string;
    readonly colour: Colour;
    readonly level: 'CITY' | 'OTHER';
    /** Who holds the post that signs, or the code of a vacant one. */
    readonly account: string;
  }[];
  readonly standIns: readonly {
    readonly fromAccount: string;
    readonly toAccount: string;
    readonly kinds: readonly StandInKind[];
    readonly document: string | null;
    /** Days from the loading. */
    readonly from: number;
    readonly to: number;
  }[];
}

/** An official has a unit; a speaker for a party has the party instead. */
export interface SamplePerson {
  readonly account: string;
  readonly name: string;
  readonly unitCode?: string;
  readonly partyCode?: string;
  readonly posts: readonly SamplePost[];
}

export interface SamplePost {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rank: Rank;
  /** The account that holds the superior post, or the code of a vacant one. */
  readonly superior?: string;
}

export interface VacantPost extends SamplePost {
  readonly code: string;
  readonly unitCode: string;
}

const FILES: Readonly<Record<keyof SampleFiles, string>> = {
  regions: 'regions',
  units: 'units',
  offices: 'offices',
  people: 'people',
  posts: 'posts',
  parties: 'parties',
  assignments: 'assignments',
  routes: 'routes',
  signatories: 'signatories',
  standIns: 'stand-ins',
};

/** What a young city may lack. */
const OPTIONAL: ReadonlySet<string> = new Set([FILES.posts, FILES.parties, FILES.assignments, FILES.standIns]);

/** Reads each part's file from a folder. */
export async function readSampleFiles(folder: string): Promise<SampleFiles> {
  const parts = await Promise.all(
    Object.entries(FILES).map(async ([part, name]) => [part, await readPart(folder, name)] as const),
  );
  return Object.fromEntries(parts) as unknown as SampleFiles;
}

async function readPart(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));
  } catch (error) {
    if (OPTIONAL.has(name) && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
