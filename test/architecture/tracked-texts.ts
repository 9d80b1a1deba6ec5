import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';

export interface TextFile {
  /** Relative to the repository. */
  readonly file: string;
  readonly text: string;
}

/** Every text file that is, or is about to be, part of the repository; planted violations left out. */
export function trackedTexts(): TextFile[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return listed
    .split('\0')
    .filter((file) => file !== '' && !file.startsWith('test/architecture/probes/'))
    .flatMap((file) => {
      const text = readIfThere(file);
      return text === undefined || text.includes('\0') ? [] : [{ file, text }];
    });
}

/** A file that was deleted and is not yet committed is still listed. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(path.join(ROOT, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** `file:line` of every match, never what matched: a report must not spread it. */
export function placesOf(pattern: RegExp, texts: readonly TextFile[]): string[] {
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`),
  );
}
