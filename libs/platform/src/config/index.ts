export { InvalidConfig, readConfig } from './read-config.ts';
export { Choice, HostPort, PostgresUrl, Switch, Whole, Words } from './settings.ts';
