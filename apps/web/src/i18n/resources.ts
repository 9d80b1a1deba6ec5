import type account from './zh-CN/account.json';
import type board from './zh-CN/board.json';
import type case_ from './zh-CN/case.json';
import type cases from './zh-CN/cases.json';
import type common from './zh-CN/common.json';
import type ledger from './zh-CN/ledger.json';
import type managePeople from './zh-CN/manage-people.json';
import type manageParties from './zh-CN/manage-parties.json';
import type manageAssignments from './zh-CN/manage-assignments.json';
import type coverage from './zh-CN/coverage.json';
import type desk from './zh-CN/desk.json';
import type dispatch from './zh-CN/dispatch.json';
import type fileCase from './zh-CN/file-case.json';
import type home from './zh-CN/home.json';
import type inbox from './zh-CN/inbox.json';
import type leading from './zh-CN/leading.json';
import type manage from './zh-CN/manage.json';
import type manageCategories from './zh-CN/manage-categories.json';
import type manageDocumentTexts from './zh-CN/manage-document-texts.json';
import type manageCalendar from './zh-CN/manage-calendar.json';
import type manageImports from './zh-CN/manage-imports.json';
import type manageMoves from './zh-CN/manage-moves.json';
import type manageOperations from './zh-CN/manage-operations.json';
import type managePosts from './zh-CN/manage-posts.json';
import type manageRegions from './zh-CN/manage-regions.json';
import type manageRoutes from './zh-CN/manage-routes.json';
import type manageSignatories from './zh-CN/manage-signatories.json';
import type manageStatutoryLimits from './zh-CN/manage-statutory-limits.json';
import type manageStart from './zh-CN/manage-start.json';
import type manageUnits from './zh-CN/manage-units.json';
import type order from './zh-CN/order.json';
import type party from './zh-CN/party.json';
import type policy from './zh-CN/policy.json';
import type request from './zh-CN/request.json';
import type search from './zh-CN/search.json';
import type task from './zh-CN/task.json';
import type terms from './zh-CN/terms.json';
import type views from './zh-CN/views.json';
import type wall from './zh-CN/wall.json';
import type work from './zh-CN/work.json';

/** One line an area: with it a misspelt key does not compile. */
export interface Resources {
  common: typeof common;
  account: typeof account;
  board: typeof board;
  case: typeof case_;
  cases: typeof cases;
  'manage-people': typeof managePeople;
  'manage-parties': typeof manageParties;
  'manage-assignments': typeof manageAssignments;
  coverage: typeof coverage;
  desk: typeof desk;
  dispatch: typeof dispatch;
  'file-case': typeof fileCase;
  home: typeof home;
  inbox: typeof inbox;
  ledger: typeof ledger;
  leading: typeof leading;
  manage: typeof manage;
  'manage-categories': typeof manageCategories;
  'manage-document-texts': typeof manageDocumentTexts;
  'manage-calendar': typeof manageCalendar;
  'manage-imports': typeof manageImports;
  'manage-moves': typeof manageMoves;
  'manage-operations': typeof manageOperations;
  'manage-posts': typeof managePosts;
  'manage-regions': typeof manageRegions;
  'manage-routes': typeof manageRoutes;
  'manage-signatories': typeof manageSignatories;
  'manage-statutory-limits': typeof manageStatutoryLimits;
  'manage-start': typeof manageStart;
  'manage-units': typeof manageUnits;
  order: typeof order;
  party: typeof party;
  policy: typeof policy;
  request: typeof request;
  search: typeof search;
  task: typeof task;
  terms: typeof terms;
  views: typeof views;
  wall: typeof wall;
  work: typeof work;
}

export const NAMESPACES = [
  'common',
  'account',
  'board',
  'case',
  'cases',
  'manage-people',
  'manage-parties',
  'manage-assignments',
  'coverage',
  'desk',
  'dispatch',
  'file-case',
  'home',
  'inbox',
  'ledger',
  'leading',
  'manage',
  'manage-categories',
  'manage-document-texts',
  'manage-calendar',
  'manage-imports',
  'manage-moves',
  'manage-operations',
  'manage-posts',
  'manage-regions',
  'manage-routes',
  'manage-signatories',
  'manage-statutory-limits',
  'manage-start',
  'manage-units',
  'order',
  'party',
  'policy',
  'request',
  'search',
  'task',
  'terms',
  'views',
  'wall',
  'work',
] as const satisfies readonly (keyof Resources)[];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
