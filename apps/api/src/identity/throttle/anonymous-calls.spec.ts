import { ANONYMOUS_LIMIT, AnonymousCalls } from './anonymous-calls.ts';

const START = 1_750_000_000_000;
const { calls, windowMs } = ANONYMOUS_LIMIT;

describe('anonymous calls', () => {
  const spent = (): AnonymousCalls => {
    const anonymous = new AnonymousCalls();
    for (let n = 0; n < calls; n++) expect(anonymous.count('198.51.100.7', START).allowed).toBe(true);
    return anonymous;
  };

  it('of one address are refused once its window is spent, and are told when it ends', () => {
    expect(spent().count('198.51.100.7', START + 20_500)).toEqual({ allowed: false, remaining: 0, resetSeconds: 40 });
  });

  it('of another address are let through meanwhile', () => {
    expect(spent().count('198.51.100.8', START)).toEqual({ allowed: true, remaining: calls - 1, resetSeconds: 60 });
  });

  it('of one IPv6 network are one address', () => {
    const anonymous = new AnonymousCalls();
    anonymous.count('2001:db8:1:2::1', START);
    expect(anonymous.count('2001:db8:1:2::2', START).remaining).toBe(calls - 2);
  });

  it('are let through again in the next window', () => {
    const anonymous = spent();
    expect(anonymous.count('198.51.100.7', START + windowMs - 1).allowed).toBe(false);
    expect(anonymous.count('198.51.100.7', START + windowMs).allowed).toBe(true);
  });
});
