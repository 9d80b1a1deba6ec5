import ts from 'typescript';
import type { Report } from './report.ts';

/** Whether a build was without errors. */
export type OnBuilt = (whole: boolean) => void;

/** “Found 1 error”, “Found {0} errors”: the summary over all projects that ends a build. */
const BUILT = new Set([6193, 6194]);

/**
 * Compiles projects with all they reference, and again after each change of a source, as `tsc -b --watch` does.
 *
 * @param onBuilt called after every build, the first included
 * @returns what ends the watching
 */
export function watchBuild(projects: readonly string[], report: Report, onBuilt: OnBuilt): () => void {
  const watchers = new Set<ts.FileWatcher>();
  const kept = (watcher: ts.FileWatcher): ts.FileWatcher => {
    watchers.add(watcher);
    return watcher;
  };
  const watchFile = ts.sys.watchFile?.bind(ts.sys);
  const watchDirectory = ts.sys.watchDirectory?.bind(ts.sys);
  const system: ts.System = {
    ...ts.sys,
    ...(watchFile && { watchFile: (...args) => kept(watchFile(...args)) }),
    ...(watchDirectory && { watchDirectory: (...args) => kept(watchDirectory(...args)) }),
  };
  const tell = (diagnostic: ts.Diagnostic): void => report(ts.formatDiagnostic(diagnostic, FORMAT).trimEnd());
  const host = ts.createSolutionBuilderWithWatchHost(system, undefined, tell, undefined, ({ code, messageText }) => {
    if (BUILT.has(code)) onBuilt(ts.flattenDiagnosticMessageText(messageText, '').startsWith('Found 0 '));
  });
  ts.createSolutionBuilderWithWatch(host, projects, {}).build();
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

const FORMAT: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
  getNewLine: () => '\n',
};
