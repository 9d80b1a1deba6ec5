import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import {
  CaseEntity,
  CaseRequestEntity,
  ClockEntity,
  InstructionEntity,
  OrderTextEntity,
  SupervisionOrderEntity,
  TaskEntity,
} from '@zhuoluo/cases/store';
import { EventEntity, PersonalEntity } from '@zhuoluo/audit/store';
import { NoticeEntity } from '@zhuoluo/notices/store';
import { OperationEntity, OperationItemEntity } from '@zhuoluo/operations/store';
import { CaseFileEntity, EvidenceFileEntity } from '@zhuoluo/papers/store';
import { MIGRATIONS } from './migrations/index.ts';
import {
  AssignmentEntity,
  CategoryEntity,
  DocumentTextEntity,
  PartyEntity,
  PersonEntity,
  PostEntity,
  RegionEntity,
  RouteEntity,
  SignatoryEntity,
  StandInEntity,
  StatutoryLimitEntity,
  TenureEntity,
  UnitEntity,
} from '@zhuoluo/directory/store';
import { CalendarEntity, CalendarYearEntity, PolicyEntity } from '@zhuoluo/regulation/store';
import { KEEP_ALIVE, SESSION_OPTIONS, type PoolOptions, SnakeNaming, TYPES } from '@zhuoluo/database';

export const ENTITIES: EntitySchema[] = [
  AssignmentEntity,
  CalendarEntity,
  CalendarYearEntity,
  CaseEntity,
  CaseFileEntity,
  CaseRequestEntity,
  ClockEntity,
  CategoryEntity,
  DocumentTextEntity,
  EventEntity,
  EvidenceFileEntity,
  InstructionEntity,
  PartyEntity,
  PersonalEntity,
  PersonEntity,
  PolicyEntity,
  PostEntity,
  RegionEntity,
  RouteEntity,
  SignatoryEntity,
  StandInEntity,
  StatutoryLimitEntity,
  TenureEntity,
  NoticeEntity,
  OperationEntity,
  OperationItemEntity,
  OrderTextEntity,
  SupervisionOrderEntity,
  TaskEntity,
  UnitEntity,
];

type SourceOptions = PoolOptions & { readonly migrations?: typeof MIGRATIONS };

/** How TypeORM reaches the database; it does so once it is initialised. */
export function dataSourceOptions(options: SourceOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.databaseUrl,
    applicationName: options.applicationName,
    entities: ENTITIES,
    migrations: options.migrations ?? MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    connectTimeoutMS: options.connectTimeoutMs ?? 10_000,
    extra: {
      max: options.max,
      types: TYPES,
      options: `${SESSION_OPTIONS}${options.lockTimeoutMs === undefined ? '' : ` -c lock_timeout=${options.lockTimeoutMs}`}`,
      ...KEEP_ALIVE,
    },
  };
}

/** TypeORM on the database, which it reaches at its first use: for processes that start before the database is there. */
export function lazyDataSource(options: PoolOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}

/** Opens TypeORM on the database: for migrations and for reference data. The store of the cases alone writes case tables. */
export function openDataSource(options: PoolOptions, migrations = MIGRATIONS): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ ...options, migrations })).initialize();
}
