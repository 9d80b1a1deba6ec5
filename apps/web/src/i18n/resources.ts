import type account from './zh-CN/account.json';
import type case_ from './zh-CN/case.json';
import type cases from './zh-CN/cases.json';
import type common from './zh-CN/common.json';
import type fileCase from './zh-CN/file-case.json';
import type home from './zh-CN/home.json';
import type inbox from './zh-CN/inbox.json';
import type party from './zh-CN/party.json';
import type terms from './zh-CN/terms.json';

/** One line an area: with it a misspelt key does not compile. */
export interface Resources {
  common: typeof common;
  account: typeof account;
  case: typeof case_;
  cases: typeof cases;
  'file-case': typeof fileCase;
  home: typeof home;
  inbox: typeof inbox;
  party: typeof party;
  terms: typeof terms;
}

export const NAMESPACES = [
  'common',
  'account',
  'case',
  'cases',
  'file-case',
  'home',
  'inbox',
  'party',
  'terms',
] as const satisfies readonly (keyof Resources)[];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
