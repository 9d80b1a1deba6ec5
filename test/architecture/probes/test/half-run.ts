describe.only('a chosen few', () => { // breaks no-restricted-syntax
  it.only('runs alone', () => expect(1).toBe(1)); // breaks no-restricted-syntax
  it.skip('never runs', () => expect(1).toBe(1)); // breaks no-restricted-syntax
  it.only.each([1])('runs alone for %s', (n) => expect(n).toBe(n)); // breaks no-restricted-syntax
  it.todo('is not written'); // breaks no-restricted-syntax
  xit('is switched off', () => expect(1).toBe(1)); // breaks no-restricted-syntax
});
