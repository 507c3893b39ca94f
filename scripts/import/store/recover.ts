/**
 * Finishes or undoes an import that was killed: `npm run recover -- [CONTENT]`.
 *
 * Runs before every build and dev server, so it says nothing when there is nothing to do.
 */
import { runScript } from '../../lib/errors.ts';
import { finishInterrupted } from './journal.ts';
import { guardNoImport } from './lock.ts';

await runScript('import:recover', () => {
  const content = process.argv[2] ?? 'content';
  guardNoImport(content);
  const outcome = finishInterrupted(content);
  if (outcome === 'finished') console.log('The last import had been interrupted; it is finished now.');
  if (outcome === 'undone')
    console.log('The last import had been interrupted before it changed anything; run it again.');
});
