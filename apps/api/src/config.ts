import { Choice, HostPort, LOG_LEVELS, PostgresUrl, Switch, Whole, Words } from '@zhuoluo/platform';

/** Settings of the API, read from the environment once at start. */
export class ApiConfig {
  @PostgresUrl() readonly DATABASE_URL!: string;
  /** Address to listen on; nothing beyond this machine unless told so. */
  @Words() readonly HOST: string = '127.0.0.1';
  @Whole(0, 65_535) readonly PORT: number = 3000;
  @Choice(...LOG_LEVELS) readonly LOG_LEVEL: string = 'info';
  /** Connections to PostgreSQL at most, for what people read. */
  @Whole(1, 500) readonly DATABASE_POOL: number = 20;
  /** The most connections to PostgreSQL for commands. Two carry out commands in groups, one asks who may see what, the others carry out single commands. */
  @Whole(4, 500) readonly COMMAND_CONNECTIONS: number = 16;
  /** Whether commands that come together share a transaction; each has one of its own if not. */
  @Switch() readonly COMMANDS_TOGETHER: boolean = true;
  /** Only shown in the readiness report: the API works without Temporal. */
  @HostPort() readonly TEMPORAL_ADDRESS?: string;
  /** Where spans are sent, as OpenTelemetry names it; without it none are recorded. */
  @Words() readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string;
  /** Whether a policy takes two persons: one proposes it, another confirms it. */
  @Switch() readonly POLICIES_TWO_PERSONS: boolean = false;
  /** Whether the session cookie is for HTTPS alone: on wherever the API stands behind TLS. */
  @Switch() readonly COOKIE_SECURE: boolean = false;
  /** Proxies in front, each adding its caller to `X-Forwarded-For`: what stands before those entries is the caller's own word. */
  @Whole(0, 9) readonly TRUST_PROXY: number = 0;
  /** A request that has not come whole after so many seconds is cut: slow senders must not hold connections. */
  @Whole(1, 300) readonly REQUEST_SECONDS: number = 30;
  /** How many hours a one-time password or link works. */
  @Whole(1, 720) readonly ONE_TIME_HOURS: number = 72;
  /** Directory of the files that people upload; all API processes share it. */
  @Words() readonly FILES_DIR: string = '.zhuoluo/files';
  /** Directory of the built web pages; without it the API serves none. */
  @Words() readonly WEB_DIR?: string;
}

/** Settings of the setup that runs before the API starts. */
export class SetupConfig {
  @PostgresUrl() readonly DATABASE_URL!: string;
  /** Policy that an empty database starts with. */
  @Choice('default', 'fast') readonly POLICY: 'default' | 'fast' = 'default';
  /** Whether an empty database gets the sample data. */
  @Switch() readonly SAMPLE: boolean = false;
  /** Whether the sample data begin with a year of cases. */
  @Switch() readonly SAMPLE_HISTORY: boolean = false;
  /** Whether an empty database gets the skeleton of a city, with vacant posts and an administrator, who does the rest on the pages. */
  @Switch() readonly EMPTY: boolean = false;
  /** Where the sample files lie; the repository's own if not given. */
  @Words() readonly SAMPLE_DIR?: string;
  /** Where `accounts.json` is written. */
  @Words() readonly DATA_DIR?: string;
}

/** Settings of what waits for the setup. */
export class AwaitSetupConfig {
  @PostgresUrl() readonly DATABASE_URL!: string;
}
