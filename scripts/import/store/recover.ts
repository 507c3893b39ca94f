/**
 * Finishes or undoes an import that was killed: `npm run recover -- [CONTENT]`.
 *
 * Also called before every build and dev server, so it says nothing when there is nothing to do.
 */
import { parseCommand } from '../../lib/command-line.ts';
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

const HELP = `npm run recover -- [CONTENT]

Finishes or undoes an import that was cut off, in the folder CONTENT; default: content.
Says nothing when there is nothing to do. Build, dev and the next import do the same by themselves.

  --help   this text

Exit codes: 0 done or nothing to do · 1 another import is running, or what it left is damaged · 2 wrong use`;

if (import.meta.main) {
  await runScript('import:recover', async () => {
    const { values, positionals } = parseCommand('npm run recover --', {
      options: { help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const message = values.help ? HELP : await recoverContent(positionals[0] ?? 'content', '.');
    if (message !== null) console.log(message);
  });
}
