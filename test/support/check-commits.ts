/**
 * Holds messages of commits against CONTRIBUTING.md, with Node alone: nothing need be installed.
 * `check-commits.ts FILE` is the hook `commit-msg`; `check-commits.ts --range A..B` checks what is pushed
 * in the repository around the working directory.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { areasOf, faultsOf } from './commit-message.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What GitHub gives as the commit before the first one of a branch. */
const NO_COMMIT = /^0+\.\./;

/** @throws Error if git does not know the range, as after a forced push */
function messagesIn(range: string): string[] {
  const what = NO_COMMIT.test(range) ? ['-1', range.replace(NO_COMMIT, '')] : [range];
  const log = execFileSync('git', ['log', '-z', '--format=%B', ...what], { encoding: 'utf8' });
  return log.split('\0').filter((message) => message.trim() !== '');
}

/** As git will store it: without its own comments. */
function messageIn(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trimStart();
}

function main([first, range]: readonly string[]): number {
  const shared = first === '--range';
  if (first === undefined || (shared && range === undefined)) {
    console.error('check-commits.ts FILE | --range A..B');
    return 2;
  }
  const messages = shared ? messagesIn(range!) : [messageIn(first)];
  const areas = areasOf(readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8'));
  const faults = messages.flatMap((message) =>
    faultsOf(message, { areas, shared }).map((fault) => `“${message.split('\n')[0]}” ${fault}`),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error('See “Commits” in CONTRIBUTING.md.');
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
