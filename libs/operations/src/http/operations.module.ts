import { Global, Module } from '@nestjs/common';
import { OperationKinds } from '../store/operation-kinds.ts';
import { OperationController } from './operation.controller.ts';
import { OperationRequests } from './operation-requests.ts';
import { OperationSubject } from './operation-subject.ts';
import { OperationsQuery } from './operations.query.ts';

/** Operations, and the register in which every module enters the kinds that it offers. */
@Global()
@Module({
  controllers: [OperationController],
  providers: [
    OperationsQuery,
    OperationRequests,
    OperationSubject,
    { provide: OperationKinds, useFactory: () => new OperationKinds() },
  ],
  exports: [OperationKinds, OperationRequests],
})
export class OperationsModule {}
