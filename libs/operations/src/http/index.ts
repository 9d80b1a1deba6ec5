export { OperationAnswer, OperationPlanAnswer } from './operation.answer.ts';
export { OperationRequests } from './operation-requests.ts';
export { OperationsModule } from './operations.module.ts';
