import { Module } from '@nestjs/common';
import { CaseLiaisonController } from './case.liaison.controller.ts';
import { CaseLeaderController } from './case.leader.controller.ts';
import { CaseOfficeController } from './case.office.controller.ts';
import { CaseEndingController } from './case.ending.controller.ts';
import { CaseSupervisionController } from './case.supervision.controller.ts';
import { CaseWordingController } from './case.wording.controller.ts';
import { CaseReaderController } from './case.reader.controller.ts';
import { ChangesModule } from '@zhuoluo/directory/http';
import { DrillController } from '../drill/drill.controller.ts';
import { DrillHandler } from '../drill/drill.handler.ts';
import { ChangeBell, POOL, REFERENCES, type Pool } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { DrillCases } from '../../store/drill-cases.ts';
import { DeadlinesQuery } from './deadlines/deadlines.query.ts';
import { CaseSubject } from '../subject/case-subject.ts';
import { ChangedCasesQuery } from '../subject/changed-cases.query.ts';
import { ShownCaseQuery } from '../subject/shown-case.query.ts';
import { FileCaseHandler } from './file-case/file-case.handler.ts';
import { CountCasesQuery } from './list-cases/count-cases.query.ts';
import { ListCasesQuery } from './list-cases/list-cases.query.ts';
import { TimelineQuery } from './timeline/timeline.query.ts';

@Module({
  imports: [ChangesModule],
  controllers: [
    CaseReaderController,
    CaseLiaisonController,
    CaseOfficeController,
    CaseLeaderController,
    CaseWordingController,
    CaseEndingController,
    CaseSupervisionController,
    DrillController,
  ],
  providers: [
    ...[FileCaseHandler, DrillHandler, ListCasesQuery, CountCasesQuery, TimelineQuery, DeadlinesQuery],
    ...[CaseSubject, ShownCaseQuery, ChangedCasesQuery],
    {
      provide: DrillCases,
      useFactory: (pool: Pool, references: ReferenceStore, bell: ChangeBell) =>
        new DrillCases({ pool, references, onChange: () => bell.ring() }),
      inject: [POOL, REFERENCES, ChangeBell],
    },
  ],
})
export class CasesModule {}
