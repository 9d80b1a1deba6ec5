import { CreateReferenceData1795305600000 } from './1795305600000-create-reference-data.ts';
import { CreateCases1795305600001 } from './1795305600001-create-cases.ts';
import { CreateOperations1795305600002 } from './1795305600002-create-operations.ts';
import { CreateCaseSearch1795305600003 } from './1795305600003-create-case-search.ts';
import { CreateNotices1795305600004 } from './1795305600004-create-notices.ts';
import { CreateCaseHistory1795305600005 } from './1795305600005-create-case-history.ts';
import { CreateSavedViews1795305600006 } from './1795305600006-create-saved-views.ts';
import { TracePokes1795305600007 } from './1795305600007-trace-pokes.ts';
import { SettlePokes1795305600008 } from './1795305600008-settle-pokes.ts';
import { IndexWaitingWork1795625400000 } from './1795625400000-index-waiting-work.ts';
import { TraceKeys1795625400001 } from './1795625400001-trace-keys.ts';
import { SearchFromEitherEnd1795625400002 } from './1795625400002-search-from-either-end.ts';
import { RangeOverTime1795625400003 } from './1795625400003-range-over-time.ts';
import { IndexColouredCases1795625400004 } from './1795625400004-index-coloured-cases.ts';
import { TimePokesExactly1795824000000 } from './1795824000000-time-pokes-exactly.ts';
import { OrderEndedTasks1795824000001 } from './1795824000001-order-ended-tasks.ts';
import { UntieParts1795824060000 } from './1795824060000-untie-parts.ts';
import { TellPokesApart1795910400000 } from './1795910400000-tell-pokes-apart.ts';
import { FindOrdersOfStages1795935600000 } from './1795935600000-find-orders-of-stages.ts';
import { RateTasks1795935600001 } from './1795935600001-rate-tasks.ts';
import { DraftAnswers1795935600002 } from './1795935600002-draft-answers.ts';
import { FindNoticesByCase1796022000000 } from './1796022000000-find-notices-by-case.ts';
import { FindOpenTasksByTheirEnd1796022000001 } from './1796022000001-find-open-tasks-by-their-end.ts';
import { KeyNoticesByTheirCase1796022000002 } from './1796022000002-key-notices-by-their-case.ts';
import { ListCasesFromIndexes1796022000003 } from './1796022000003-list-cases-from-indexes.ts';
import { KeepAllHands1796022141897 } from './1796022141897-keep-all-hands.ts';
import { DateDocNumbers1796022180000 } from './1796022180000-date-doc-numbers.ts';
import { AskForUrgency1796022600000 } from './1796022600000-ask-for-urgency.ts';
import { SendDraftsBack1796023150000 } from './1796023150000-send-drafts-back.ts';
import { NameContacts1796023150001 } from './1796023150001-name-contacts.ts';
import { WeighGuesses1796023200000 } from './1796023200000-weigh-guesses.ts';
import { RecordCalendarYears1796023740000 } from './1796023740000-record-calendar-years.ts';
import { FoldSearchTexts1796023820000 } from './1796023820000-fold-search-texts.ts';
import { KeepWholeDrafts1796023900000 } from './1796023900000-keep-whole-drafts.ts';
import { NameSessions1796024400000 } from './1796024400000-name-sessions.ts';
import { TellParties1796024560000 } from './1796024560000-tell-parties.ts';
import { KeepOnSiteEvidence1796035312362 } from './1796035312362-keep-on-site-evidence.ts';

/** All migrations, oldest first. */
export const MIGRATIONS = [
  CreateReferenceData1795305600000,
  CreateCases1795305600001,
  CreateOperations1795305600002,
  CreateCaseSearch1795305600003,
  CreateNotices1795305600004,
  CreateCaseHistory1795305600005,
  CreateSavedViews1795305600006,
  TracePokes1795305600007,
  SettlePokes1795305600008,
  IndexWaitingWork1795625400000,
  TraceKeys1795625400001,
  SearchFromEitherEnd1795625400002,
  RangeOverTime1795625400003,
  IndexColouredCases1795625400004,
  TimePokesExactly1795824000000,
  OrderEndedTasks1795824000001,
  UntieParts1795824060000,
  TellPokesApart1795910400000,
  FindOrdersOfStages1795935600000,
  RateTasks1795935600001,
  DraftAnswers1795935600002,
  FindNoticesByCase1796022000000,
  FindOpenTasksByTheirEnd1796022000001,
  KeyNoticesByTheirCase1796022000002,
  ListCasesFromIndexes1796022000003,
  KeepAllHands1796022141897,
  DateDocNumbers1796022180000,
  AskForUrgency1796022600000,
  SendDraftsBack1796023150000,
  NameContacts1796023150001,
  WeighGuesses1796023200000,
  RecordCalendarYears1796023740000,
  FoldSearchTexts1796023820000,
  KeepWholeDrafts1796023900000,
  NameSessions1796024400000,
  TellParties1796024560000,
  KeepOnSiteEvidence1796035312362,
];
