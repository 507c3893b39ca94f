/**
 * A second thread that parses pieces of the register (parse-worker.ts). It reads no file but the
 * published schema and ends with this process, however that ends.
 */
import { Worker } from 'node:worker_threads';
import { type ParsedPiece, readPiece } from './parse-piece.ts';
import type { HelperData, SentAnswer, SentPiece } from './parse-worker.ts';
import type { ParseSettings } from './parse-settings.ts';
import type { RegisterPiece } from './read-register.ts';

/** One to work at and one to go on with; more would only wait in memory. */
const MAX_OPEN = 2;
/** Of a piece as a rule; one with a long item is longer. */
const USUAL_BYTES = 512 * 1024;

/** `null` until it is parsed. */
export interface PendingPiece {
  parsed: ParsedPiece | null;
}

export class ParseHelper {
  readonly #worker: Worker;
  /** Settles with the thread; rejects when it fails. */
  readonly #ended: Promise<void>;
  /** In the order they were sent, which is that of the answers. */
  readonly #open: PendingPiece[] = [];
  /** Filled again and again: the collector of garbage sees little of such bytes and would let new ones pile up. */
  readonly #buffers: ArrayBuffer[] = [];
  #isReady = false;
  #whenIdle: () => void = () => undefined;

  constructor({ territory, asOf, schema }: ParseSettings) {
    const { kraje, okresy, orps, obce } = territory;
    const workerData: HelperData = { areas: { kraje, okresy, orps, obce }, asOf, schema };
    this.#worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData });
    this.#ended = new Promise((resolve, reject) => {
      this.#worker.on('error', reject).on('exit', () => resolve());
    });
    // Told by finish(), which waits for it.
    this.#ended.catch(() => undefined);
    this.#worker.on('message', (answer: SentAnswer | null) => {
      this.#isReady = true;
      if (answer !== null) this.#take(answer);
      if (this.#open.length === 0) this.#whenIdle();
    });
  }

  /** Whether it has started and waits for work. */
  get isFree(): boolean {
    return this.#isReady && this.#open.length < MAX_OPEN;
  }

  /** @param piece copied: its bytes are valid only for now */
  parse({ firstAt, items }: RegisterPiece): PendingPiece {
    const buffer = this.#bufferOf(items.reduce((sum, { length }) => sum + length, 0));
    const bytes = new Uint8Array(buffer);
    let end = 0;
    const ends = items.map((item) => {
      bytes.set(item, end);
      return (end += item.length);
    });
    const sent: SentPiece = { firstAt, buffer, ends };
    this.#worker.postMessage(sent, [buffer]);
    const piece: PendingPiece = { parsed: null };
    this.#open.push(piece);
    return piece;
  }

  #take({ text, buffer }: SentAnswer): void {
    if (buffer.byteLength === USUAL_BYTES) this.#buffers.push(buffer);
    const piece = this.#open.shift();
    if (piece !== undefined) piece.parsed = readPiece(text);
  }

  #bufferOf(length: number): ArrayBuffer {
    if (length > USUAL_BYTES) return new ArrayBuffer(length);
    return this.#buffers.pop() ?? new ArrayBuffer(USUAL_BYTES);
  }

  /**
   * Waits until all is parsed, and ends the thread.
   *
   * @throws {unknown} what it failed by: a bug
   */
  async finish(): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
      if (this.#open.length === 0) resolve();
    });
    await Promise.race([idle, this.#ended]);
    await this.#worker.terminate();
    await this.#ended;
  }
}
