import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Lays `.br` and `.gz` beside every text file of the build: a server of the pages compresses nothing twice. */
const dist = path.join(import.meta.dirname, '../dist');

for (const file of globSync('**/*.{js,css,html,svg}', { cwd: dist })) {
  const full = path.join(dist, file);
  const content = readFileSync(full);
  writeFileSync(`${full}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${full}.br`, brotliCompressSync(content));
}
