import { CreateSchema1796046000000 } from './1796046000000-create-schema.ts';
import { LetTenuresLieAhead1796059348985 } from './1796059348985-let-tenures-lie-ahead.ts';
import { KeepReferenceHistory1796059415510 } from './1796059415510-keep-reference-history.ts';
import { OneTimeCredentials1796059426756 } from './1796059426756-one-time-credentials.ts';
import { AddOperations1796059484814 } from './1796059484814-add-operations.ts';
import { DateCalendarVersions1796059622381 } from './1796059622381-date-calendar-versions.ts';
import { CloseUnits1796059702269 } from './1796059702269-close-units.ts';
import { ReplaceAuthorisationsByStandIns1796060331850 } from './1796060331850-replace-authorisations-by-stand-ins.ts';
import { KeepCityAndRoutingAsData1796060696396 } from './1796060696396-keep-city-and-routing-as-data.ts';
import { TellPostsAndLiaisons1796060702002 } from './1796060702002-tell-posts-and-liaisons.ts';
import { LiaisonOfEachTier1796060876201 } from './1796060876201-liaison-of-each-tier.ts';
import { PoliciesByTwo1796061064716 } from './1796061064716-policies-by-two.ts';
import { KeepTextsAndStatutoryLimits1796061268694 } from './1796061268694-keep-texts-and-statutory-limits.ts';
import { ClosePosts1796062683540 } from './1796062683540-close-posts.ts';
import { RewriteCalendarYears1796062827418 } from './1796062827418-rewrite-calendar-years.ts';
import { IndexEndedCasesOfUnits1796072764405 } from './1796072764405-index-ended-cases-of-units.ts';
import { KeepCategoriesAsData1796073744211 } from './1796073744211-keep-categories-as-data.ts';
import { LetUnitsReturnTasks1796074080839 } from './1796074080839-let-units-return-tasks.ts';
import { EndCalendars1796075631113 } from './1796075631113-end-calendars.ts';
import { KeepWhoCountsAsOne1796076048170 } from './1796076048170-keep-who-counts-as-one.ts';
import { OrderReferenceLists1796076048171 } from './1796076048171-order-reference-lists.ts';
import { LetEnterprisesWithdraw1796086725132 } from './1796086725132-let-enterprises-withdraw.ts';
import { LetCasesReopen1796087504000 } from './1796087504000-let-cases-reopen.ts';
import { LetCasesBeAskedUp1796087676969 } from './1796087676969-let-cases-be-asked-up.ts';
import { OrderFalseClosures1796088616210 } from './1796088616210-order-false-closures.ts';
import { CountUrges1796088700000 } from './1796088700000-count-urges.ts';
import { LetCasesGoDownAgain1796088897376 } from './1796088897376-let-cases-go-down-again.ts';
import { LetTasksBeExtended1796090839968 } from './1796090839968-let-tasks-be-extended.ts';
import { LetLeadersInstruct1796106244346 } from './1796106244346-let-leaders-instruct.ts';
import { KeepTextsOfOrders1796099900000 } from './1796099900000-keep-texts-of-orders.ts';
import { LetOfficesReject1796101477286 } from './1796101477286-let-offices-reject.ts';
import { AttachFiles1796101819042 } from './1796101819042-attach-files.ts';
import { LetTasksBeSuspended1796102100000 } from './1796102100000-let-tasks-be-suspended.ts';
import { OrderDirectly1796102824853 } from './1796102824853-order-directly.ts';
import { ArchiveCases1796104546382 } from './1796104546382-archive-cases.ts';
import { LetUnitsExplain1796105058982 } from './1796105058982-let-units-explain.ts';
import { VerifyRatings1796105708475 } from './1796105708475-verify-ratings.ts';
import { LetRejectionsBeObjectedTo1796106031432 } from './1796106031432-let-rejections-be-objected-to.ts';

/** All migrations, oldest first. */
export const MIGRATIONS = [
  CreateSchema1796046000000,
  LetTenuresLieAhead1796059348985,
  KeepReferenceHistory1796059415510,
  OneTimeCredentials1796059426756,
  AddOperations1796059484814,
  DateCalendarVersions1796059622381,
  CloseUnits1796059702269,
  ReplaceAuthorisationsByStandIns1796060331850,
  KeepCityAndRoutingAsData1796060696396,
  TellPostsAndLiaisons1796060702002,
  LiaisonOfEachTier1796060876201,
  PoliciesByTwo1796061064716,
  KeepTextsAndStatutoryLimits1796061268694,
  ClosePosts1796062683540,
  RewriteCalendarYears1796062827418,
  IndexEndedCasesOfUnits1796072764405,
  KeepCategoriesAsData1796073744211,
  LetUnitsReturnTasks1796074080839,
  EndCalendars1796075631113,
  KeepWhoCountsAsOne1796076048170,
  OrderReferenceLists1796076048171,
  LetEnterprisesWithdraw1796086725132,
  LetCasesReopen1796087504000,
  LetCasesBeAskedUp1796087676969,
  OrderFalseClosures1796088616210,
  CountUrges1796088700000,
  LetCasesGoDownAgain1796088897376,
  LetTasksBeExtended1796090839968,
  KeepTextsOfOrders1796099900000,
  LetOfficesReject1796101477286,
  AttachFiles1796101819042,
  LetTasksBeSuspended1796102100000,
  OrderDirectly1796102824853,
  ArchiveCases1796104546382,
  LetUnitsExplain1796105058982,
  VerifyRatings1796105708475,
  LetRejectionsBeObjectedTo1796106031432,
  LetLeadersInstruct1796106244346,
];
