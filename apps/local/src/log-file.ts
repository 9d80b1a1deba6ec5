import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';

const ROTATE_AT_BYTES = 16 * 1024 * 1024;

/** Sets a log aside as `<file>.1` before a process appends to it, once it has grown large. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
}

/** The last lines of a log, for a message that says why its process ended. */
export function lastLines(file: string | undefined, count = 5): string {
  if (file === undefined || !existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
