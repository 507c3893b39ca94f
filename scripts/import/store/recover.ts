/**
 * Finishes or undoes an import that was killed: `npm run recover -- [CONTENT]`.
 *
 * Also called before every build and dev server, so it says nothing when there is nothing to do.
 */
import { runScript } from '../../lib/errors.ts';
import { dropBuildStores } from './build-stores.ts';
import { finishInterrupted, hasRemains, interruptedNotice } from './journal.ts';
import { guardNoImport, withImportLock } from './lock.ts';

/**
 * To be called before content is read by anything but an import. Content that is whole may be read-only.
 *
 * @param root folder of the repository, whose build stores hold texts of the old content
 * @returns what to tell people; `null` when there was nothing to do
 * @throws {OperatorError} when an import is running or what it left is damaged
 */
export async function recoverContent(content: string, root: string): Promise<string | null> {
  guardNoImport(content);
  if (!hasRemains(content)) return null;
  return withImportLock(content, () => {
    const notice = interruptedNotice(content);
    const message = MESSAGES[finishInterrupted(content, () => dropBuildStores(root))];
    return notice === null ? message : `${message ?? ''}\n\n${notice}`;
  });
}

const MESSAGES = {
  nothing: null,
  finished: 'The last import had been interrupted; it is finished now.',
  undone: 'The last import had been interrupted before it changed anything; run it again.',
} as const;

if (import.meta.main) {
  await runScript('import:recover', async () => {
    const message = await recoverContent(process.argv[2] ?? 'content', '.');
    if (message !== null) console.log(message);
  });
}
