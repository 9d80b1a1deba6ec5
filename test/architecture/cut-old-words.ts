/**
 * `npm run words` cuts `old-words.json` to what the tree still says. It never adds: a count that grew is an error.
 * `npm run words -- libs/kernel` tells the places below a folder, and cuts nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type OldWordsList, cutList, oldPlacesIn, oldWordsOf } from './old-words.ts';
import { trackedTexts } from './tracked-texts.ts';

const LIST = path.join(import.meta.dirname, 'old-words.json');

const [folder] = process.argv.slice(2);
if (folder === undefined) cut();
else tell(folder);

function tell(under: string): void {
  for (const { file, text } of trackedTexts().filter((one) => one.file.startsWith(under)))
    if (file in oldWordsOf([{ file, text }]))
      for (const { line, what } of oldPlacesIn(text, file))
        console.log(`${file}:${line} ${what.replaceAll(/\s+/g, ' ')}`);
}

function cut(): void {
  const list = cutList(oldWordsOf(trackedTexts()), JSON.parse(readFileSync(LIST, 'utf8')) as OldWordsList);
  const lines = Object.entries(list).map(
    ([file, { words, sentences }]) => `  ${JSON.stringify(file)}: { "words": ${words}, "sentences": ${sentences} }`,
  );
  writeFileSync(LIST, `{\n${lines.join(',\n')}\n}\n`);
  const [words, sentences] = (['words', 'sentences'] as const).map((kind) =>
    Object.values(list).reduce((sum, counts) => sum + counts[kind], 0),
  );
  console.log(`${lines.length} files, ${words} old words, ${sentences} long sentences`);
}
