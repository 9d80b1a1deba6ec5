import { existsSync, readFileSync } from 'node:fs';

/** One line of the accounts file that the loading of the sample data leaves in the data directory. */
interface SampleAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitName: string;
}

/** What a newcomer needs to know once everything runs. */
export function banner(at: {
  apiUrl: string;
  accountsFile: string;
  firstSignInFile: string;
  logs: string;
  startedInMs: number;
}): string {
  const lines = [
    '',
    `着落已就绪（${(at.startedInMs / 1000).toFixed(1)} 秒） Zhuoluo is ready`,
    '',
    `  网页与接口  ${at.apiUrl}`,
    `  接口文档    ${at.apiUrl}/api/docs`,
    `  日志        ${at.logs}`,
  ];
  if (existsSync(at.firstSignInFile)) {
    const address = readFileSync(at.firstSignInFile, 'utf8');
    lines.push(
      '',
      '  首位系统管理员从这里进入（一次有效） the first administrator enters here, once:',
      `  ${at.apiUrl}${address}`,
    );
  } else if (existsSync(at.accountsFile)) {
    const accounts = JSON.parse(readFileSync(at.accountsFile, 'utf8')) as SampleAccount[];
    lines.push(`  样例账户    ${at.accountsFile}（共 ${accounts.length} 个，每种角色举一例）`, '', ...table(accounts));
  }
  return [...lines, '', '按 Ctrl-C 停止。 Press Ctrl-C to stop.', ''].join('\n');
}

/** One account for each role, in the order the roles first occur: the one with the fewest others besides. */
function table(accounts: readonly SampleAccount[]): string[] {
  const byRole = new Map<string, SampleAccount>();
  for (const account of accounts)
    for (const role of account.roles)
      if (account.roles.length < (byRole.get(role)?.roles.length ?? Infinity)) byRole.set(role, account);
  const rows = [
    ['角色', '账户', '口令', '姓名', '单位'],
    ...[...byRole].map(([role, { account, password, name, unitName }]) => [role, account, password, name, unitName]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? [];
  return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
}

const pad = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text));

/** Columns on a terminal, where a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}
