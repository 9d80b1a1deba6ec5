import { DataSource } from 'typeorm';
import { CaseEntity } from '../case/case.entity.ts';
import { CaseEventEntity } from '../case/case-event.entity.ts';
import { ClockEntity } from '../case/clock.entity.ts';
import { NoticeEntity } from '../case/notice.entity.ts';
import { SupervisionOrderEntity } from '../case/supervision-order.entity.ts';
import { TaskEntity } from '../case/task.entity.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { AssignmentEntity } from '../reference/assignment.entity.ts';
import { AuthorisationEntity } from '../reference/authorisation.entity.ts';
import { CalendarEntity } from '../reference/calendar.entity.ts';
import { CalendarYearEntity } from '../reference/calendar-year.entity.ts';
import { PartyEntity } from '../reference/party.entity.ts';
import { PersonEntity } from '../reference/person.entity.ts';
import { PolicyEntity } from '../reference/policy.entity.ts';
import { PostEntity } from '../reference/post.entity.ts';
import { RegionEntity } from '../reference/region.entity.ts';
import { RouteEntity } from '../reference/route.entity.ts';
import { SignatoryEntity } from '../reference/signatory.entity.ts';
import { UnitEntity } from '../reference/unit.entity.ts';
import { KEEP_ALIVE, SESSION_OPTIONS, type PoolOptions } from './pool.ts';
import { SnakeNaming } from './snake-naming.ts';

export const ENTITIES = [
  AssignmentEntity,
  AuthorisationEntity,
  CalendarEntity,
  CalendarYearEntity,
  CaseEntity,
  CaseEventEntity,
  ClockEntity,
  PartyEntity,
  PersonEntity,
  PolicyEntity,
  PostEntity,
  RegionEntity,
  RouteEntity,
  SignatoryEntity,
  NoticeEntity,
  SupervisionOrderEntity,
  TaskEntity,
  UnitEntity,
];

/** Opens TypeORM on the database: for migrations, for writing reference data, and for reads. Case tables are the unit of work's alone to write. */
export function openDataSource(options: PoolOptions): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: options.databaseUrl,
    applicationName: options.applicationName,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    connectTimeoutMS: options.connectTimeoutMs ?? 10_000,
    extra: { max: options.max, options: SESSION_OPTIONS, ...KEEP_ALIVE },
  }).initialize();
}
