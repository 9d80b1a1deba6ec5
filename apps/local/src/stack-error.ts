/** The stack cannot start or go on for a reason its user can act on: one sentence, and the exit code that goes with it. */
export class StackError extends Error {
  override readonly name = 'StackError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
