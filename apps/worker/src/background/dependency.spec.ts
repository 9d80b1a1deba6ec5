import { Dependency, messageOf } from './dependency.ts';

describe('a dependency that comes and goes', () => {
  let said: string[];
  let temporal: Dependency;

  beforeEach(() => {
    said = [];
    temporal = new Dependency('Temporal', {
      log: (line: string) => said.push(line),
      warn: (line: string) => said.push(line),
    });
  });

  it('is spoken of once a change, not once an attempt', () => {
    for (let attempt = 0; attempt < 5; attempt++) temporal.down(new Error('connection refused'));
    for (let look = 0; look < 5; look++) temporal.up();
    temporal.down(new Error('connection refused'));
    expect(said).toEqual([
      'waiting for Temporal: connection refused',
      'Temporal is there',
      'waiting for Temporal: connection refused',
    ]);
  });

  it('is spoken of again when it is something else that is waited for', () => {
    temporal.down(new Error('connection refused'));
    temporal.down(new Error('no such namespace'));
    expect(said.at(-1)).toBe('waiting for Temporal: no such namespace');
  });

  it('shows how it is, and why', () => {
    expect(temporal.view()).toEqual({ status: 'unknown' });
    temporal.down('not yet');
    expect(temporal.view()).toEqual({ status: 'down', reason: 'not yet' });
    temporal.up();
    expect(temporal.view()).toEqual({ status: 'up' });
  });

  it('is told of by all addresses that were tried', () => {
    const tried = new AggregateError([new Error('refused at ::1'), new Error('refused at 127.0.0.1')], '');
    expect(messageOf(tried)).toBe('refused at ::1; refused at 127.0.0.1');
  });
});
