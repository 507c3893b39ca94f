/** Writes files whole or not at all: first beside their place under another name, then all of them are renamed. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param files by name. Files of these names are replaced. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { recursive: true });
  const staged = [...files].map(([name, bytes]) => ({
    bytes,
    file: path.join(folder, name),
    temporary: path.join(folder, `.${name}.${process.pid}.part`),
  }));
  try {
    for (const { temporary, bytes } of staged) writeFileSync(temporary, bytes);
    for (const { temporary, file } of staged) renameSync(temporary, file);
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}
