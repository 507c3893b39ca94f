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
  } catch (cause) {
    const error = toOperatorError(cause);
    if (error === null) throw cause;
    console.error(`${name} stopped: ${error.message}\n  → ${error.hint}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** An error in words, also what the file system refuses; `null` for a bug. */
export function toOperatorError(cause: unknown): OperatorError | null {
  return cause instanceof OperatorError ? cause : toFileError(cause);
}

/** What the file system refuses for reasons the operator can mend; anything else is a bug. */
const FILE_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file stands where a folder is needed',
};

function toFileError(cause: unknown): OperatorError | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  const reason = FILE_REASONS[String(cause.code)];
  if (reason === undefined) return null;
  const file = 'path' in cause ? String(cause.path) : 'a file';
  return new OperatorError(
    `${file} cannot be written: ${reason}`,
    'Mend that and run the command again: it finishes or undoes what was begun, nothing is left half-written.',
    { cause },
  );
}
