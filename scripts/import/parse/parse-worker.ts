/** Runs in a thread of its own: parses the pieces it is sent, in turn, and sends back what is kept of them. */
// First, so that every schema is compiled: an import takes an eighth less time.
import 'zod/compile';
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

/** A piece of the register with its bytes in one; there may be more room behind them. */
export interface SentPiece {
  readonly firstAt: number;
  readonly buffer: ArrayBuffer;
  /** Where each item ends, and the next one begins. */
  readonly ends: readonly number[];
}

/** The answer; the buffer goes back with it, to be filled again. */
export interface SentAnswer {
  /** For readPiece. */
  readonly text: string;
  readonly buffer: ArrayBuffer;
}

const { areas, asOf, schema } = workerData as HelperData;
const options = await readParseOptions({ territory: new Territory(areas), asOf, schema });

parentPort?.on('message', ({ firstAt, buffer, ends }: SentPiece) => {
  const all = Buffer.from(buffer);
  const items = ends.map((end, index) => all.subarray(ends[index - 1] ?? 0, end));
  const answer: SentAnswer = { text: formatPiece(parsePiece({ firstAt, items }, options)), buffer };
  parentPort?.postMessage(answer, [buffer]);
});
// Ready.
parentPort?.postMessage(null);
