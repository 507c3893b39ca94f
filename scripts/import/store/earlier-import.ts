/** An earlier import that was cut off: finished before this one begins, and told of by it. */
import { OperatorError } from '../../lib/errors.ts';
import { type WhenMoved, finishInterrupted, interruptedNotice, isInterrupted } from './journal.ts';

export const FINISHED_FIRST =
  'An earlier import had been interrupted and was finished first: content is as that one left it.';

export interface EarlierImport {
  /** What it was to tell at once, and may have been killed before it could. */
  readonly notice: string | null;
}

/** @returns `null` when there was none, or it was undone */
export function finishEarlierImport(content: string, whenMoved?: WhenMoved): EarlierImport | null {
  const notice = interruptedNotice(content);
  return finishInterrupted(content, whenMoved) === 'finished' ? { notice } : null;
}

/**
 * For a run that only looks: it may not change anything, and what it would look at is half of two states.
 *
 * @throws {OperatorError}
 */
export function refuseInterrupted(content: string): void {
  if (!isInterrupted(content)) return;
  throw new OperatorError(
    `an earlier import into ${content} was interrupted`,
    'Run npm run recover first; this run was told to write nothing.',
  );
}

/** The error with what was done and must be told though the import stopped. */
export function withEarlierImport(error: OperatorError, earlier: EarlierImport | null): OperatorError {
  if (earlier === null) return error;
  const hint = [error.hint, FINISHED_FIRST, ...(earlier.notice === null ? [] : [earlier.notice])];
  return new OperatorError(error.message, hint.join('\n\n'), { cause: error });
}
