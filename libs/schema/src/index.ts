export { openDataSource } from './data-source.ts';
export { migrate, pendingMigrations } from './migrate.ts';
