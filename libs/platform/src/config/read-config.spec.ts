import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

describe('settings in files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhuoluo-settings-'));
  const fileOf = (text: string): string => {
    const file = path.join(folder, `setting-${text.length}`);
    writeFileSync(file, text);
    return file;
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['', '\n', '\r\n'])('are read without the line end %j', (end) => {
    const env = { DATABASE_URL_FILE: fileOf(`${DATABASE_URL}${end}`), PORT_FILE: fileOf(`8080${end}`) };
    expect(readConfig(Settings, env)).toMatchObject({ DATABASE_URL, PORT: 8080 });
  });

  it('are held to the same rules as variables', () => {
    expect(faultsOf({ DATABASE_URL, PORT_FILE: fileOf('loud') })).toEqual([
      'PORT must be a whole number from 1 to 65535',
    ]);
  });

  it('are refused where the file is missing, is empty, or stands beside the variable, all together', () => {
    const env = {
      DATABASE_URL_FILE: path.join(folder, 'none'),
      PORT_FILE: fileOf('\n'),
      LOG_LEVEL: 'info',
      LOG_LEVEL_FILE: fileOf('debug'),
      DATA_DIR_FILE: folder,
    };
    expect(faultsOf(env)).toEqual([
      'DATABASE_URL_FILE must name a file that can be read',
      'PORT_FILE must name a file that is not empty',
      'LOG_LEVEL and LOG_LEVEL_FILE must not both be set',
      'DATA_DIR_FILE must name a file that can be read',
    ]);
  });

  it('are not looked for where the class names no such setting, and an empty variable names none', () => {
    const env = { DATABASE_URL, SSL_CERT_FILE: path.join(folder, 'none'), PORT_FILE: '' };
    expect(readConfig(Settings, env)).toMatchObject({ PORT: 3000 });
  });
});
