import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

/** The first directory of PATH that holds a program of that name, as the program's absolute path. */
export async function findOnPath(name: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const directories = (env['PATH'] ?? '').split(path.delimiter).filter((each) => path.isAbsolute(each));
  return firstExecutable(directories.map((directory) => path.join(directory, name)));
}

export async function firstExecutable(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  return null;
}

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
