import pg from 'pg'; // breaks only-stores-open-the-database

export const database = (): pg.Client => new pg.Client();
