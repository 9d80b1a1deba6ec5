import { needsOf } from './asked-tiers.ts';

describe('what a test run prepares', () => {
  it.each([
    ['', true, true],
    ['--onlyChanged', true, true],
    ['--selectProjects rules', false, false],
    ['--selectProjects rules architecture -- libs/kernel', false, false],
    ['--selectProjects database', true, false],
    ['--selectProjects rules workflow --bail', true, false],
    ['--bail --selectProjects browser', true, true],
    ['--selectProjects rules -- test/browser', false, false],
  ])('with “%s”: servers %s, a browser %s', (args, servers, browser) => {
    expect(needsOf(args.split(' ').filter(Boolean))).toEqual({ servers, browser });
  });
});
