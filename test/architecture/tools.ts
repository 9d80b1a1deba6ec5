import { type ChildProcess, execFile } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const PROBES = path.join(import.meta.dirname, 'probes');

/** One breach of a law; the dependency checker names no line. */
export interface Finding {
  readonly law: string;
  /** Relative to the folder that was checked. */
  readonly file: string;
  readonly line?: number;
}

/** Findings as lines to compare and to read, each once. */
export const told = (findings: readonly Finding[]): string[] =>
  [
    ...new Set(findings.map(({ law, file, line }) => `${law} at ${file}${line === undefined ? '' : `:${line}`}`)),
  ].toSorted();

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[];
}

interface CruiseResult {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
  readonly modules: readonly Module[];
}

export interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly module: string; readonly resolved: string }[];
}

const ESLINT = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');
const CRUISER = path.join(ROOT, 'node_modules/.bin/depcruise');

/** Lints a folder, or a text as if it were a file of that name there. */
export async function lint(
  folder: string,
  text?: { readonly fileName: string; readonly text: string },
): Promise<Finding[]> {
  const what = text === undefined ? ['.'] : ['--stdin', '--stdin-filename', text.fileName];
  const files = JSON.parse(await run(folder, [ESLINT, '--format', 'json', ...what], text?.text)) as LintedFile[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => ({
      law: ruleId ?? (message.startsWith('Unused eslint-disable') ? 'unused-disable' : message),
      file: path.relative(folder, filePath).replaceAll(path.sep, '/'),
      line,
    })),
  );
}

/** Follows every import of a folder and holds it against the laws on dependencies. */
export async function cruise(
  folder: string,
  roots: readonly string[],
): Promise<{ findings: Finding[]; modules: readonly Module[] }> {
  const config = path.join(ROOT, '.dependency-cruiser.mjs');
  const output = await run(folder, [CRUISER, '--config', config, '--output-type', 'json', ...roots]);
  const { summary, modules } = JSON.parse(output) as CruiseResult;
  return { findings: summary.violations.map(({ rule, from }) => ({ law: rule.name, file: from })), modules };
}

/** What a tool prints. It exits with a number above zero where it found something, which is no failure here. */
function run(cwd: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = execFile(
      process.execPath,
      args,
      { cwd, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => (stdout === '' ? reject(error ?? new Error(stderr)) : resolve(stdout)),
    );
    child.stdin?.end(input);
  });
}
