import { hasBlank } from '@zhuoluo/kernel';
import type { SampleFiles } from './sample-files.ts';

/** A record of the sample refers to another that the sample lacks. */
export class BrokenSample extends Error {
  override readonly name = 'BrokenSample';
}

/** Papers print these as they are: a blank is found here, before any order waits for its signature (rules.md §119). @throws BrokenSample */
export function assertNoBlank({ regions, units, offices, people, posts, standIns }: SampleFiles): void {
  const texts: (readonly [what: string, text: string | undefined])[] = [
    ...regions.map(({ code, docCode }) => [`docCode of ${code}`, docCode] as const),
    ...offices.flatMap(({ supervision }) => {
      const office = units.find(({ code }) => code === supervision);
      return [
        [`name of ${supervision}`, office?.name] as const,
        [`contact of ${supervision}`, office?.contact?.name] as const,
        [`phone of ${supervision}`, office?.contact?.phone] as const,
      ];
    }),
    ...people.flatMap(({ account, posts }) => posts.map(({ title }) => [`title of ${account}`, title] as const)),
    ...posts.map(({ code, title }) => [`title of ${code}`, title] as const),
    ...standIns.flatMap(({ fromAccount, document }) =>
      document === null ? [] : [[`stand-in for ${fromAccount}`, document] as const],
    ),
  ];
  const blank = texts.filter(([, text]) => hasBlank(text ?? '')).map(([what]) => what);
  if (blank.length > 0) throw new BrokenSample(`papers would print a blank: ${blank.join(', ')}`);
}
