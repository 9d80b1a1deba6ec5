import { Module } from '@nestjs/common';
import { CaseLiaisonController } from './case.liaison.controller.ts';
import { CaseOfficeController } from './case.office.controller.ts';
import { CaseReaderController } from './case.reader.controller.ts';
import { DeadlinesQuery } from './deadlines/deadlines.query.ts';
import { FileCaseHandler } from './file-case/file-case.handler.ts';
import { ListCasesQuery } from './list-cases/list-cases.query.ts';
import { TimelineQuery } from './timeline/timeline.query.ts';

@Module({
  controllers: [CaseReaderController, CaseLiaisonController, CaseOfficeController],
  providers: [FileCaseHandler, ListCasesQuery, TimelineQuery, DeadlinesQuery],
})
export class CasesModule {}
