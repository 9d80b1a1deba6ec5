/** `npm run words` tells each place in code that docs/writing.md asks to be said otherwise; `-- libs/kernel` those below a folder. */
import { oldPlacesIn, oldWordsOf } from './old-words.ts';
import { trackedTexts } from './tracked-texts.ts';

const [under = ''] = process.argv.slice(2);

for (const { file, text } of trackedTexts().filter((one) => one.file.startsWith(under)))
  if (file in oldWordsOf([{ file, text }]))
    for (const { line, what } of oldPlacesIn(text, file))
      console.log(`${file}:${line} ${what.replaceAll(/\s+/g, ' ')}`);
