import { DataSource, type EntitySchema } from 'typeorm';
import { CaseEntity, ClockEntity, SupervisionOrderEntity, TaskEntity } from '@zhuoluo/cases/store';
import { EventEntity, PersonalEntity } from '@zhuoluo/audit/store';
import { NoticeEntity } from '@zhuoluo/notices/store';
import { OperationEntity, OperationItemEntity } from '@zhuoluo/operations/store';
import { MIGRATIONS } from './migrations/index.ts';
import {
  AssignmentEntity,
  AuthorisationEntity,
  PartyEntity,
  PersonEntity,
  PostEntity,
  RegionEntity,
  RouteEntity,
  SignatoryEntity,
  TenureEntity,
  UnitEntity,
} from '@zhuoluo/directory/store';
import { CalendarEntity, CalendarYearEntity, PolicyEntity } from '@zhuoluo/regulation/store';
import { KEEP_ALIVE, SESSION_OPTIONS, type PoolOptions, SnakeNaming } from '@zhuoluo/database';

export const ENTITIES: EntitySchema[] = [
  AssignmentEntity,
  AuthorisationEntity,
  CalendarEntity,
  CalendarYearEntity,
  CaseEntity,
  ClockEntity,
  EventEntity,
  PartyEntity,
  PersonalEntity,
  PersonEntity,
  PolicyEntity,
  PostEntity,
  RegionEntity,
  RouteEntity,
  SignatoryEntity,
  TenureEntity,
  NoticeEntity,
  OperationEntity,
  OperationItemEntity,
  SupervisionOrderEntity,
  TaskEntity,
  UnitEntity,
];

/** Opens TypeORM on the database: for migrations, for writing reference data, and for reads. The store of the cases alone writes case tables. */
export function openDataSource(options: PoolOptions, migrations = MIGRATIONS): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: options.databaseUrl,
    applicationName: options.applicationName,
    entities: ENTITIES,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    connectTimeoutMS: options.connectTimeoutMs ?? 10_000,
    extra: { max: options.max, options: SESSION_OPTIONS, ...KEEP_ALIVE },
  }).initialize();
}
