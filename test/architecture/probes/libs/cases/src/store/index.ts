import pg from 'pg';
import { LADDER } from '../rules/index.ts';

export interface CaseRow {
  readonly state: string;
}

export const connection = (): pg.Client => new pg.Client({ application_name: LADDER[0] });
