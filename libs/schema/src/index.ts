export { dataSourceOptions, lazyDataSource, openDataSource } from './data-source.ts';
export { migrate, pendingMigrations, SchemaBeforeFirstRelease } from './migrate.ts';
export { MIGRATIONS } from './migrations/index.ts';
