/**
 * The one open issue that says the nightly import needs a person: opened when it stops, commented
 * while it goes on stopping, closed by the first run that goes well.
 */
import { z } from 'zod';
import type { RunCommand } from './run-command.ts';
import { withTextFile } from './text-file.ts';

export const ALERT_LABEL = 'import-stopped';
const TITLE = 'The nightly import stopped';

const OpenIssues = z.array(z.object({ number: z.int().positive() }));

/** @param text see formatAlert */
export async function raiseAlert(run: RunCommand, text: string): Promise<'opened' | 'commented'> {
  const open = await findAlert(run);
  return withTextFile(text, async (file) => {
    if (open !== null) {
      await run('gh', ['issue', 'comment', open, '--body-file', file]);
      return 'commented';
    }
    const description = 'The nightly import needs a person';
    // --force: it may be there from the last time.
    await run('gh', [
      'label',
      'create',
      ALERT_LABEL,
      '--force',
      '--color',
      'B60205',
      '--description',
      description,
    ]);
    await run('gh', ['issue', 'create', '--title', TITLE, '--label', ALERT_LABEL, '--body-file', file]);
    return 'opened';
  });
}

/** @param text why it is over */
export async function closeAlert(run: RunCommand, text: string): Promise<'closed' | 'none'> {
  const open = await findAlert(run);
  if (open === null) return 'none';
  await withTextFile(text, (file) => run('gh', ['issue', 'comment', open, '--body-file', file]));
  await run('gh', ['issue', 'close', open, '--reason', 'completed']);
  return 'closed';
}

async function findAlert(run: RunCommand): Promise<string | null> {
  const args = ['issue', 'list', '--state', 'open', '--label', ALERT_LABEL, '--json', 'number'];
  const numbers = OpenIssues.parse(JSON.parse(await run('gh', args))).map(({ number }) => number);
  return numbers.length === 0 ? null : String(Math.min(...numbers));
}
