export type { ItemTrouble } from './item-outcomes.ts';
export { countOperations, isUnderWay, subjectsToCome, unattendedOperations } from './open-operations.ts';
export { OPERATION_ITEM, OperationItemEntity, type OperationItemRow } from './operation-item.entity.ts';
export type { CarryOutContext, OperationKind, PlannedItem } from './operation-kind.ts';
export { OperationKinds } from './operation-kinds.ts';
export { OPERATION, OPERATION_KIND, OPERATION_SUBJECTS, OperationEntity } from './operation.entity.ts';
export { type BatchReport, OperationRunner } from './operation-runner.ts';
export { OperationStore } from './operation.store.ts';
