import pg from 'pg'; // breaks only-persistence-speaks-sql

export const closeAll = (client: pg.Client): Promise<unknown> => client.query(`SELECT 1`);
