import 'reflect-metadata';
import { InvalidConfig, readConfig } from './read-config.ts';
import { Choice, HostPort, PostgresUrl, Switch, Whole, Words } from './settings.ts';

class Settings {
  @PostgresUrl() readonly DATABASE_URL!: string;
  @Whole(1, 65_535) readonly PORT: number = 3000;
  @Choice('info', 'debug') readonly LOG_LEVEL: string = 'info';
  @Switch() readonly SAMPLE: boolean = false;
  @HostPort() readonly TEMPORAL_ADDRESS?: string;
  @Words() readonly DATA_DIR?: string;
}

const DATABASE_URL = 'postgresql://someone:hunter2@db/zhuoluo';

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(Settings, env);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfig) return error.faults;
    throw error;
  }
}

describe('settings', () => {
  it('keep their defaults where a variable is unset or empty, and ignore variables of others', () => {
    const config = readConfig(Settings, { DATABASE_URL, PORT: '', TEMPORAL_ADDRESS: '', PATH: '/bin' });
    expect(config).toMatchObject({ DATABASE_URL, PORT: 3000, LOG_LEVEL: 'info', SAMPLE: false });
    expect(config.TEMPORAL_ADDRESS).toBeUndefined();
  });

  it('are read as numbers and switches', () => {
    const env = { DATABASE_URL, PORT: '8080', SAMPLE: 'on', TEMPORAL_ADDRESS: 'temporal:7233' };
    expect(readConfig(Settings, env)).toMatchObject({ PORT: 8080, SAMPLE: true, TEMPORAL_ADDRESS: 'temporal:7233' });
  });

  it('list all faults together, each by its name and by what is wanted', () => {
    expect(faultsOf({ PORT: '99999', LOG_LEVEL: 'loud', SAMPLE: 'yes', TEMPORAL_ADDRESS: 'temporal' })).toEqual([
      'DATABASE_URL must be a postgresql:// address',
      'PORT must be a whole number from 1 to 65535',
      'LOG_LEVEL must be one of info, debug',
      'SAMPLE must be on or off',
      'TEMPORAL_ADDRESS must be host:port',
    ]);
  });

  it('never tell a value: a password that is in the wrong place must not reach a log', () => {
    const secret = 'hunter2 hunter2';
    const env = { DATABASE_URL: secret, PORT: secret, LOG_LEVEL: secret, SAMPLE: secret, TEMPORAL_ADDRESS: secret };
    expect(faultsOf(env)).toHaveLength(5);
    expect(faultsOf(env).join()).not.toContain('hunter2');
  });
});
