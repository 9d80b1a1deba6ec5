import type { Message } from './stream-hub.ts';

/**
 * A message in the form of Server-Sent Events, one for each kind of subject, named like it: `event: case` with `caseIds`. The
 * last of them brings the id: who is cut off before it hears all of them again.
 */
export function eventsOf({ id, changed, many }: Message): string {
  const kinds = [...changed];
  return kinds
    .map(([kind, ids], i) => {
      const data = JSON.stringify({ [`${kind}Ids`]: ids, many });
      return `event: ${kind}\n${i === kinds.length - 1 ? `id: ${id}\n` : ''}data: ${data}\n\n`;
    })
    .join('');
}
