import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser fetches before a person's first page stands, as gzip: above it the build fails. */
const LIMIT_KB = 300;
const KB = 1000;

/** What every visitor loads: the entry, and the texts of the first language. */
const ALWAYS = ['index.html', 'src/i18n/zh-CN/index.ts'];
/** Where people start, each by their posts. */
const START_PAGES = ['src/pages/home/HomePage.tsx', 'src/pages/desk/DeskPage.tsx', 'src/pages/board/BoardPage.tsx'];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const dist = path.join(import.meta.dirname, '../dist');
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** A chunk's files and, as the browser fetches them with it, those of what it imports. */
function filesOf(name: string, files = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the build has no ${name}: name the start pages as they are`);
  if (files.has(chunk.file)) return files;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, files);
  return files;
}

const gzipped = (file: string): number => gzipSync(readFileSync(path.join(dist, file))).length;

for (const page of START_PAGES) {
  const files = new Set([...ALWAYS, page].flatMap((name) => [...filesOf(name)]));
  const kb = [...files].reduce((sum, file) => sum + gzipped(file), 0) / KB;
  console.log(
    `${kb.toFixed(1).padStart(6)} kB gzip in ${files.size} files until ${path.basename(page, '.tsx')} stands`,
  );
  if (kb > LIMIT_KB) {
    console.error(`That is more than ${LIMIT_KB} kB: load what is not needed at once with import().`);
    process.exitCode = 1;
  }
}
