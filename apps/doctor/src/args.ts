import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `着落 Zhuoluo：核对数据库中的全部事项（只读）

  npm run doctor -- [选项]

  --data-dir DIR        npm start 的数据目录，从中取数据库地址（默认仓库内 .zhuoluo/）；
                        设有环境变量 DATABASE_URL 或 DATABASE_URL_FILE 时以它为准
  --files-dir DIR       附件所在目录（默认取 FILES_DIR，其次数据目录内 files/）；都没有则只核对登记
  --temporal HOST:PORT  另核对每件在办事项都有运行中的时钟流程
  --namespace NAME      Temporal 的命名空间（默认 default）
  --grace N(s|min|h)    晚于此才算遗漏（默认 60s）
  --tell N              每项最多列出几处（默认 10）
  --json                以 JSON 输出
  --help                显示本说明

退出码：0 全部相符，1 有不符之处，2 无法核对`;

/** A command line or setting that cannot be followed: one sentence for its user. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

export interface DoctorArgs {
  readonly help: boolean;
  readonly json: boolean;
  readonly databaseUrl: string;
  /** Where the contents of files lie; null where that is not known. */
  readonly filesDir: string | null;
  readonly temporal: { readonly address: string; readonly namespace: string } | null;
  readonly graceMs: number;
  readonly tell: number;
}

const UNIT_MS = { s: 1_000, min: 60_000, h: 3_600_000 };

/**
 * @param cwd where the user typed it: a relative directory is meant from there
 * @param repository where the default data directory lies
 * @throws BadRequest for anything not understood
 */
export function readArgs(argv: readonly string[], env: NodeJS.ProcessEnv, cwd: string, repository: string): DoctorArgs {
  const values = parse(argv);
  const directory =
    values['data-dir'] === undefined ? path.join(repository, '.zhuoluo') : path.resolve(cwd, values['data-dir']);
  return {
    help: values.help,
    json: values.json,
    databaseUrl: values.help ? '' : (addressOf(env) ?? addressIn(directory)),
    filesDir: filesDirOf(values['files-dir'], env, cwd, directory),
    temporal: values.temporal === undefined ? null : { address: values.temporal, namespace: values.namespace },
    graceMs: graceOf(values.grace),
    tell: wholeNumber(values.tell),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'data-dir': { type: 'string' },
        'files-dir': { type: 'string' },
        temporal: { type: 'string' },
        namespace: { type: 'string', default: 'default' },
        grace: { type: 'string', default: '60s' },
        tell: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new BadRequest(`参数有误（${reason}）；可用选项见 npm run doctor -- --help。`);
  }
}

function filesDirOf(given: string | undefined, env: NodeJS.ProcessEnv, cwd: string, directory: string): string | null {
  if (given !== undefined) return path.resolve(cwd, given);
  if (env['FILES_DIR']) return path.resolve(cwd, env['FILES_DIR']);
  return addressOf(env) === null ? path.join(directory, 'files') : null;
}

function addressOf({ DATABASE_URL, DATABASE_URL_FILE }: NodeJS.ProcessEnv): string | null {
  if (DATABASE_URL) return DATABASE_URL;
  if (!DATABASE_URL_FILE) return null;
  if (existsSync(DATABASE_URL_FILE)) return readFileSync(DATABASE_URL_FILE, 'utf8').trim();
  throw new BadRequest('DATABASE_URL_FILE 所指的文件不存在。');
}

function addressIn(directory: string): string {
  const file = path.join(directory, 'database-url');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new BadRequest(`${directory} 不是着落的数据目录：请用 --data-dir 指定，或设置 DATABASE_URL。`);
}

function graceOf(text: string): number {
  const [, count, unit] = /^(\d{1,6})(s|min|h)$/.exec(text) ?? [];
  if (unit === undefined) throw new BadRequest(`--grace 须如 60s、5min、1h，不能是“${text}”。`);
  return Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new BadRequest(`--tell 须为整数，不能是“${text}”。`);
  return Number(text);
}
