import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Policy } from '@zhuoluo/regulation/rules';
import type { Browser, Cookie } from 'playwright-core';
import { silent } from '../../apps/local/src/report.ts';
import { type Stack, startStack } from '../../apps/local/src/stack.ts';
import { type Account, People } from '../support/api-client.ts';
import { sample } from '../support/api-process.ts';
import { launchChromium } from '../support/chromium.ts';
import { copyOf } from '../support/postgres.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';
import { Person, type Seat } from './person.ts';
import { activate } from './policies.ts';

/** The whole product on this machine with the sample data, and a browser in front of it. */
export interface Stand {
  readonly url: string;
  readonly databaseUrl: string;
  /** The same people by API, for what a test needs but is not about. */
  readonly people: People;
  /** Cases filed from now on are bound by it. */
  activate(policy: Policy): Promise<void>;
  /** Somebody at a browser of their own, not signed in yet. */
  seat(account: string, seat: Seat): Promise<Person>;
  /** Somebody at a browser of their own, signed in and at that address, or on their start page. */
  signedIn(account: string, seat: Seat, address?: string): Promise<Person>;
  /** Takes the API away, as a crash would, while something happens that it has no part in. */
  withoutApi(meanwhile: () => Promise<void>): Promise<void>;
  /** Sends everybody home, and says what went wrong in their browsers meanwhile. */
  clear(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts everything; cases are filed under that policy. */
export async function startStand(policy: Policy): Promise<Stand> {
  return standWith(policy, await testTemporal());
}

/** As {@link startStand}, with the sweep alone to see to what is due: a crowd of cases is no workflow's business there. */
export function startStandWithoutTemporal(policy: Policy): Promise<Stand> {
  return standWith(policy, null);
}

async function standWith(policy: Policy, temporal: TestTemporal | null): Promise<Stand> {
  const { database, told } = await copyOf(sample('default'));
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-browser-'));
  const [stack, browser] = await Promise.all([
    startStack({
      policy: 'default',
      dataDir,
      report: silent,
      databaseUrl: database.url,
      temporalAddress: temporal?.address ?? null,
      build: false,
      env: temporal ? { TEMPORAL_NAMESPACE: temporal.namespace } : {},
    }),
    launchChromium(),
  ]);
  const people = new People(stack.apiUrl, JSON.parse(told) as Account[]);
  await activate(people, policy);
  const seated: Person[] = [];
  const sessions = new Map<string, readonly Cookie[]>();
  const seat = async (account: string, at: Seat, session?: readonly Cookie[]): Promise<Person> => {
    const person = await Person.at(browser, stack.apiUrl, people.account(account), at, session);
    seated.push(person);
    return person;
  };
  return {
    url: stack.apiUrl,
    databaseUrl: database.url,
    people,
    activate: (next) => activate(people, next),
    seat,
    async signedIn(account, at, address = '/') {
      const session = sessions.get(account);
      const person = await seat(account, at, session);
      if (!session) {
        await person.signIn();
        sessions.set(account, await person.session());
      }
      if (session || address !== '/') await person.open(address);
      return person;
    },
    async withoutApi(meanwhile) {
      await stack.killApi();
      try {
        await meanwhile();
      } finally {
        await stack.startApi();
      }
    },
    async clear() {
      const leaving = seated.splice(0);
      await Promise.all(leaving.map((person) => person.leave()));
      return leaving.flatMap((person) => person.faults);
    },
    async stop() {
      await end(stack, browser);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function end(stack: Stack, browser: Browser): Promise<void> {
  await browser.close();
  await stack.stop();
}
