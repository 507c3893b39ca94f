/** content/register/changes.json: what imports changed, as a file. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NO_CHANGES, RegisterChanges } from '../../../src/domain/register-changes.ts';
import { OperatorError } from '../../lib/errors.ts';
import { formatJson } from '../../lib/json-file.ts';

/** Inside content. */
export const CHANGES_FILE = 'register/changes.json';

/**
 * @param content folder `content`
 * @returns nothing changed when there is no file yet
 * @throws {OperatorError} when it was edited or damaged
 */
export function readChanges(content: string): RegisterChanges {
  const file = path.join(content, CHANGES_FILE);
  if (!existsSync(file)) return NO_CHANGES;
  try {
    return RegisterChanges.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new OperatorError(
      `${file} is damaged or was edited by hand`,
      'Take it from git. If it cannot be had, delete it: what changed until now is then forgotten, and pages of ended services go.',
      { cause },
    );
  }
}

/** Text of the file. @throws ZodError when something does not fit: a fault of the program */
export function formatChangesFile(changes: RegisterChanges): string {
  return formatJson(RegisterChanges.parse(changes));
}
