import pg from 'pg'; // breaks only-persistence-opens-the-database

export const database = (): pg.Client => new pg.Client();
