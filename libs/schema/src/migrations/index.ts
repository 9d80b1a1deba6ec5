import { CreateSchema1796046000000 } from './1796046000000-create-schema.ts';
import { LetTenuresLieAhead1796059348985 } from './1796059348985-let-tenures-lie-ahead.ts';

/** All migrations, oldest first. */
export const MIGRATIONS = [CreateSchema1796046000000, LetTenuresLieAhead1796059348985];
