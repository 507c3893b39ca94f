/** A content folder with files written by hand, and providers as the importer has them, for tests of both. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { makeService } from '../catalogue/catalogue-data.ts';

export const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
export const AS_OF = '2026-09-01';

/** @param files text by path below content, such as `enrichment/1.yml` */
export function writeContent(files: Readonly<Record<string, string | Buffer>>): string {
  const content = mkdtempSync(path.join(tmpdir(), 'declared-test-'));
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return content;
}

/** One provider with service 1 in Děčín, if not told otherwise. */
export function makeProvider(
  changes: object = {},
  services: readonly object[] = [makeService('1')],
): Provider {
  return Provider.parse({
    key: '00839345',
    ico: null,
    name: 'Lípa, z. s.',
    seat: null,
    registeringKraj: 'CZ042',
    contacts: { phones: [], emails: [], webs: [] },
    services,
    ...changes,
  });
}

export const SECRET = { krajCodes: ['CZ042'], basis: 'served' };

/** The stop of what must stop. */
export function stopOf(run: () => unknown): OperatorError {
  try {
    run();
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  }
  throw new Error('nothing stopped');
}
