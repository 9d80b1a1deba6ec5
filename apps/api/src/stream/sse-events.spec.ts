import { eventsOf } from './sse-events.ts';

describe('what a page is told, as Server-Sent Events', () => {
  it('is an event named like the kind of what changed, with the ids', () => {
    expect(eventsOf({ id: '7', changed: new Map([['case', ['a', 'b']]]), many: false })).toBe(
      'event: case\nid: 7\ndata: {"caseIds":["a","b"],"many":false}\n\n',
    );
  });

  it('brings its id with the last of several kinds: who is cut off between them hears all again', () => {
    const changed = new Map([
      ['case', []],
      ['visit', ['c']],
    ]);
    expect(eventsOf({ id: '7', changed, many: true })).toBe(
      'event: case\ndata: {"caseIds":[],"many":true}\n\nevent: visit\nid: 7\ndata: {"visitIds":["c"],"many":true}\n\n',
    );
  });
});
