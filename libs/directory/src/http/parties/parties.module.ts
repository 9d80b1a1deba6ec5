import { Module } from '@nestjs/common';
import { AssignmentsController } from '../assignments/assignments.controller.ts';
import { AssignmentsHandler } from '../assignments/assignments.handler.ts';
import { AssignmentsQuery } from '../assignments/assignments.query.ts';
import { ChangesModule } from '../changes/changes.module.ts';
import { CoverageQuery } from '../assignments/coverage.query.ts';
import { PartiesController } from './parties.controller.ts';
import { PartiesHandler } from './parties.handler.ts';
import { PartiesQuery } from './parties.query.ts';

/** Parties, and who serves them. */
@Module({
  imports: [ChangesModule],
  controllers: [PartiesController, AssignmentsController],
  providers: [PartiesQuery, PartiesHandler, AssignmentsQuery, AssignmentsHandler, CoverageQuery],
  exports: [CoverageQuery],
})
export class PartiesModule {}
