import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser fetches before the first page stands, as gzip: above it the build fails. */
const LIMIT_KB = 300;
const KB = 1000;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const dist = path.join(import.meta.dirname, '../dist');
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The entry, and what it loads by itself before drawing: the texts and antd's words in the first language, the start page. */
const FIRST = ['index.html', 'src/i18n/zh-CN/index.ts', 'zh_CN', 'src/pages/home/HomePage.tsx'];

const isFirst = (name: string) =>
  FIRST.some((first) => name === first || (first === 'zh_CN' && /locale\/zh_CN/.test(name)));

function filesOf(name: string, files = new Set<string>(), seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return files;
  seen.add(name);
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, files, seen);
  return files;
}

const files = new Set(
  Object.keys(manifest)
    .filter(isFirst)
    .flatMap((name) => [...filesOf(name)]),
);
const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(dist, file))).length }));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);

for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
  console.log(`${(bytes / KB).toFixed(1).padStart(8)} kB  ${file}`);
console.log(`${(total / KB).toFixed(1).padStart(8)} kB  first load, gzip; at most ${LIMIT_KB} kB`);
if (total > LIMIT_KB * KB) {
  console.error('The first load is too large: load what is not needed at once with import().');
  process.exitCode = 1;
}
