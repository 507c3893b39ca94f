/** Runs in a thread of its own: parses the pieces it is sent, in turn, and sends back what is kept of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { Territory } from '../../../src/domain/area.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { formatPiece, parsePiece } from './parse-piece.ts';
import { readParseOptions } from './parse-settings.ts';

export interface HelperData {
  readonly areas: ConstructorParameters<typeof Territory>[0];
  readonly asOf: IsoDate;
  readonly schema: string | undefined;
}

/** A piece of the register with its bytes in one. */
export interface SentPiece {
  readonly firstAt: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each item ends, and the next one begins. */
  readonly ends: readonly number[];
}

const { areas, asOf, schema } = workerData as HelperData;
const options = await readParseOptions({ territory: new Territory(areas), asOf, schema });

parentPort?.on('message', ({ firstAt, bytes, ends }: SentPiece) => {
  const all = Buffer.from(bytes.buffer);
  const items = ends.map((end, index) => all.subarray(ends[index - 1] ?? 0, end));
  parentPort?.postMessage(formatPiece(parsePiece({ firstAt, items }, options)));
  // Freed now: the collector of garbage sees little of such bytes and would let them pile up.
  bytes.buffer.transfer(0);
});
// Ready.
parentPort?.postMessage(null);
