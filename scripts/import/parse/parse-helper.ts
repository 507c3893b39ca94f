/**
 * A second thread that parses pieces of the register (parse-worker.ts). It reads no file but the
 * published schema and ends with this process, however that ends.
 */
import { Worker } from 'node:worker_threads';
import { type ParsedPiece, readPiece } from './parse-piece.ts';
import type { HelperData, SentPiece } from './parse-worker.ts';
import type { ParseSettings } from './parse-settings.ts';
import type { RegisterPiece } from './read-register.ts';

/** One to work at and one to go on with; more would only wait in memory. */
const MAX_OPEN = 2;

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
    this.#worker.on('message', (text: string | null) => {
      this.#isReady = true;
      const piece = text === null ? undefined : this.#open.shift();
      if (piece !== undefined && text !== null) piece.parsed = readPiece(text);
      if (this.#open.length === 0) this.#whenIdle();
    });
  }

  /** Whether it has started and waits for work. */
  get isFree(): boolean {
    return this.#isReady && this.#open.length < MAX_OPEN;
  }

  /** @param piece copied: its bytes are valid only for now */
  parse({ firstAt, items }: RegisterPiece): PendingPiece {
    const bytes = new Uint8Array(items.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    const ends = items.map((item) => {
      bytes.set(item, end);
      return (end += item.length);
    });
    const sent: SentPiece = { firstAt, bytes, ends };
    this.#worker.postMessage(sent, [bytes.buffer]);
    const piece: PendingPiece = { parsed: null };
    this.#open.push(piece);
    return piece;
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
