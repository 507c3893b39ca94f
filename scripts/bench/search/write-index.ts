/**
 * Makes an index and nothing else, so that its time and memory can be measured:
 * `node write-index.ts records FILE OUT` or `node write-index.ts plain FOLDER_OF_PAGES OUT`.
 *
 * Prints the most memory Pagefind's own process took, in MB.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { writeIndex } from '../../../src/search/pagefind.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

const [way = '', source = '', out = ''] = process.argv.slice(2);
if (way === 'records') {
  await writeIndex(JSON.parse(readFileSync(source, 'utf8')) as SearchRecord[], out, printPeak);
} else {
  const { index } = await pagefind.createIndex({ rootSelector: 'main' });
  for (const id of readdirSync(source).filter((name) => /^\d+$/u.test(name))) {
    const content = readFileSync(path.join(source, id, 'index.html'), 'utf8');
    await index?.addHTMLFile({ url: `sluzby/${id}/`, content });
  }
  for (const file of (await index?.getFiles())?.files ?? []) {
    await mkdir(path.dirname(path.join(out, file.path)), { recursive: true });
    await writeFile(path.join(out, file.path), file.content);
  }
  printPeak();
  await pagefind.close();
}

/** Of the processes this one has started; Linux tells it, others do not. */
function printPeak(): void {
  const peaks = childrenOf(process.pid).map((pid) => {
    const [, kB = '0'] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kB) / 1024;
  });
  console.log(`peak ${Math.max(0, ...peaks).toFixed(0)}`);
}

function childrenOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
}
