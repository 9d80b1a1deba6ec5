import { readArgs } from './args.ts';
import { StackError } from './stack-error.ts';

const read = (...argv: string[]) => readArgs(argv, '/home/user', '/srv/zhuoluo');
const refusal = (...argv: string[]): StackError => {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof StackError) return error;
  }
  throw new Error(`not refused: ${argv.join(' ')}`);
};

describe('the command line of npm start', () => {
  it('starts under the regulation, on port 3000, with its data in the repository', () => {
    expect(read()).toEqual({
      help: false,
      policy: 'default',
      port: 3000,
      empty: false,
      dataDir: '/srv/zhuoluo/.zhuoluo',
      watch: false,
    });
  });

  it('takes policy, port and data directory', () => {
    const args = read('--policy', 'fast', '--port=8080', '--data-dir', '/var/data');
    expect(args).toMatchObject({ policy: 'fast', port: 8080, dataDir: '/var/data' });
  });

  it('watches the sources if asked to', () => {
    expect(read('--watch')).toMatchObject({ policy: 'default', watch: true });
  });

  it("begins with a city of one's own if asked to", () => {
    expect(read('--empty')).toMatchObject({ empty: true });
  });

  it('means a relative data directory from where the user stands', () => {
    expect(read('--data-dir', '../data').dataDir).toBe('/home/data');
  });

  it.each([
    ['--policy', 'slow'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--port', 'http'],
    ['--data-dir', ''],
    ['--prot', '3000'],
    ['fast'],
  ])('refuses %s %s in one sentence, with exit code 2', (...argv) => {
    const { message, exitCode } = refusal(...argv);
    expect(exitCode).toBe(2);
    expect(message).toMatch(/^[^\n]+。$/);
  });
});
