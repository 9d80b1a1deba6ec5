import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from './report.ts';
import { StackError } from './stack-error.ts';

/** The limits in force: the regulation's, or one in seconds for trying it out. */
export type PolicyName = 'default' | 'fast';

export interface StartArgs {
  readonly help: boolean;
  readonly policy: PolicyName;
  readonly port: number;
  /** Whether an empty database gets a city without people and cases instead of the sample data. */
  readonly empty: boolean;
  /** Absolute. */
  readonly dataDir: string;
  /** Whether to build and restart after each change of a source. */
  readonly watch: boolean;
}

export const USAGE = `着落 Zhuoluo：一条命令启动全套服务

  npm start -- [选项]

  --policy default|fast   时限方案：default 按规定时限，fast 以秒计，用于演示（默认 default）
  --port N                网页与接口的端口（默认 3000，只在 127.0.0.1 上监听）
  --data-dir DIR          数据目录（默认仓库内 .zhuoluo/）；再次启动沿用其中数据
  --empty                 不装样例：空库只建一座空白城市和首位系统管理员，由其在网页“开始”中建起机构
  --watch                 供开发用：源码一改即重新编译，重启接口与工作进程；同 npm run dev
  --help                  显示本说明

环境变量：
  DATABASE_URL            使用已有的 PostgreSQL（15 及以上），不启动内置的
  TEMPORAL_ADDRESS        使用已有的 Temporal（主机:端口），不启动内置的
  LOG_LEVEL               日志级别（默认 info）；日志在 <数据目录>/logs/`;

/**
 * Reads the command line of `npm start`.
 *
 * @param cwd where the user typed it: a relative directory is meant from there
 * @param repository where the default data directory lies
 * @throws StackError with exit code 2 for anything not understood
 */
export function readArgs(argv: readonly string[], cwd: string, repository: string): StartArgs {
  const { help, policy, port, empty, 'data-dir': dataDir, watch } = parse(argv);
  if (policy !== 'default' && policy !== 'fast')
    throw new StackError(`--policy 只能是 default 或 fast，不能是“${policy}”。`, 2);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new StackError(`--port 须为 1 到 65535 的整数，不能是“${port}”。`, 2);
  if (dataDir === '') throw new StackError('--data-dir 不能为空。', 2);
  return {
    help,
    policy,
    port: Number(port),
    empty,
    watch,
    dataDir: dataDir === undefined ? path.join(repository, '.zhuoluo') : path.resolve(cwd, dataDir),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        policy: { type: 'string', default: 'default' },
        port: { type: 'string', default: '3000' },
        empty: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        watch: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = messageOf(error);
    throw new StackError(`参数有误（${reason.split('\n')[0]}）；可用选项见 npm start -- --help。`, 2);
  }
}
