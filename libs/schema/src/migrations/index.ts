import { CreateSchema1796046000000 } from './1796046000000-create-schema.ts';

/** All migrations, oldest first. */
export const MIGRATIONS = [CreateSchema1796046000000];
