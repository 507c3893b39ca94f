/** content/areas/psc.json → which obce have addresses with a PSČ. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PscTable } from '../../../src/domain/psc.ts';
import { OperatorError } from '../../lib/errors.ts';

/**
 * @param content folder `content`
 * @returns `null` when the file is not there or does not know all addresses, so that nothing can be held against it
 * @throws {OperatorError} when it is damaged
 */
export function readObecCodesOfPsc(content: string): ((psc: string) => ReadonlySet<string>) | null {
  const file = path.join(content, 'areas', 'psc.json');
  if (!existsSync(file)) return null;
  const table = parseTable(file);
  if (table.source !== 'address-points') return null;
  const codes = new Map(
    table.entries.map(({ psc, obce }) => [psc, new Set<string>(obce.map(({ obecCode }) => obecCode))]),
  );
  return (psc) => codes.get(psc) ?? NO_OBEC;
}

const NO_OBEC: ReadonlySet<string> = new Set();

function parseTable(file: string): PscTable {
  try {
    return PscTable.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new OperatorError(
      `${file} is damaged`,
      'Take the file from git, or make it anew: npm run import:areas -- --from DIR. Nothing in content/ was changed.',
      { cause },
    );
  }
}
