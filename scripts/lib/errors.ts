/**
 * A reason to stop that the operator can act on.
 *
 * `message` says what is wrong and where, `hint` what to do next. Anything else thrown in
 * scripts/ is a bug, and whoever runs the script sees its stack.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The command itself was written wrongly: nothing was read, exit code 2. */
export class UsageError extends OperatorError {
  override name = 'UsageError';
}

/**
 * Runs a script: prints an OperatorError as two sentences and sets exit code 1 (2 for a UsageError);
 * a bug keeps its stack.
 */
export async function runScript(name: string, main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(`${name} stopped: ${error.message}\n  → ${error.hint}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
