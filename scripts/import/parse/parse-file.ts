/**
 * File rpss.json → parsed register. A large file is shared with a second thread: this one reads and
 * cuts it, and hands over as many pieces as the other is ready to take (`npm run bench:import` has
 * the time).
 *
 * What the pieces give is taken in the order of the file, faults too: who parsed them does not tell.
 */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ParseHelper, type PendingPiece } from './parse-helper.ts';
import { type ParseSettings, readParseOptions } from './parse-settings.ts';
import { type ParsedPiece, parsePiece } from './parse-piece.ts';
import { type ParsedRegister, RegisterCollector } from './parse-register.ts';
import { explainFault, readRegisterPieces } from './read-register.ts';

/** A smaller file would be read before the second thread has started. */
const MIN_SHARED_BYTES = 20_000_000;

export interface ParseFileOptions extends ParseSettings {
  /** Told how many bytes of the file were read, piece by piece. */
  readonly onRead?: ((bytes: number) => void) | undefined;
  /** From how many bytes on the file is shared; tests have small ones. */
  readonly minSharedBytes?: number | undefined;
}

/** @throws {OperatorError} when one of the files cannot be had or is not what it should be */
export async function parseRegisterFile(file: string, options: ParseFileOptions): Promise<ParsedRegister> {
  const parseOptions = await readParseOptions(options);
  const helper = isShared(file, options) ? new ParseHelper(options) : null;
  const register = new RegisterCollector();
  const pieces = new PieceQueue(file, register);
  try {
    for await (const piece of readRegisterPieces(file, options.onRead)) {
      pieces.add(helper?.isFree === true ? helper.parse(piece) : { parsed: parsePiece(piece, parseOptions) });
      pieces.takeReady();
    }
  } finally {
    // Also where the file is at fault: a record before that may be so too, and is named first.
    await helper?.finish();
    pieces.takeReady();
  }
  return register;
}

function isShared(file: string, { minSharedBytes = MIN_SHARED_BYTES }: ParseFileOptions): boolean {
  // What is wrong with the file is told by who reads it.
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return bytes >= minSharedBytes && availableParallelism() > 1;
}

/** Pieces that wait for those before them. */
class PieceQueue {
  readonly #file: string;
  readonly #register: RegisterCollector;
  #pieces: PendingPiece[] = [];

  constructor(file: string, register: RegisterCollector) {
    this.#file = file;
    this.#register = register;
  }

  add(piece: PendingPiece): void {
    this.#pieces.push(piece);
  }

  /** @throws {OperatorError} at the first record at fault; what comes after it is dropped */
  takeReady(): void {
    for (let parsed = this.#pieces[0]?.parsed; parsed; parsed = this.#pieces[0]?.parsed) {
      this.#pieces.shift();
      this.#take(parsed);
    }
  }

  #take({ items, fault }: ParsedPiece): void {
    for (const item of items) this.#register.add(item);
    if (fault === null) return;
    this.#pieces = [];
    throw explainFault(this.#file, fault);
  }
}
