/** Files of the built site, for what is done with it after the build. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** All files with an ending in a folder, at any depth, sorted. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
