/** Events of a download → bar or lines of a progress report. */
import { formatBytes } from '../../lib/bytes.ts';
import type { Progress } from '../../lib/progress.ts';
import { type ObtainOptions, type Obtained, obtain } from './obtain.ts';

/**
 * `obtain` with its progress told as a stage.
 *
 * @param title what it is, such as `register`
 * @throws as `obtain`
 */
export async function obtainWithProgress(
  where: string,
  options: Omit<ObtainOptions, 'onProgress'>,
  progress: Progress,
  title: string,
): Promise<Obtained> {
  let downloaded = 0;
  const stage = progress.stage(`Get ${title}`, { unit: 'bytes' });
  const obtained = await obtain(where, {
    ...options,
    onProgress: (event) => {
      if (event.kind === 'bytes') {
        downloaded = event.done;
        stage.moveTo(event.done, event.total);
      } else {
        const { attempt, attempts, waitMs, reason } = event;
        progress.line(
          `${title}: attempt ${attempt} of ${attempts} in ${Math.ceil(waitMs / 1000)} s: ${reason}`,
        );
      }
    },
  });
  stage.done(NOTES[obtained.state](downloaded));
  return obtained;
}

const NOTES: Readonly<Record<Obtained['state'], (bytes: number) => string>> = {
  local: () => 'local file',
  'not-modified': () => 'not changed since the last import',
  // Nothing came where an earlier run had downloaded all of it.
  downloaded: (bytes) => (bytes === 0 ? 'downloaded by an earlier run' : `downloaded, ${formatBytes(bytes)}`),
};
