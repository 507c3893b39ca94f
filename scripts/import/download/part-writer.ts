/** Bytes as they come → slot `part`; what was there before goes only when the new start looks right. */
import { type FileHandle, open } from 'node:fs/promises';
import { truncateSync } from 'node:fs';
import { type FileKind, START_BYTES, checkStart } from './file-kind.ts';
import { PRIVATE_FILE, type Slot, type Version, dropSlot, toCacheError, writeSource } from './slots.ts';

export class PartWriter {
  readonly #slot: Slot;
  readonly #version: Version;
  readonly #kind: FileKind;
  readonly #from: number;
  /** First bytes, held back until they can be judged; `null` afterwards. */
  #start: Buffer[] | null;
  #handle: FileHandle | null = null;
  /** Bytes of the file so far, those held back included. */
  size: number;

  /** @param options.from bytes that are there already and stay; the next ones are put after them */
  constructor(slot: Slot, version: Version, { kind, from }: { kind: FileKind; from: number }) {
    this.#slot = slot;
    this.#version = version;
    this.#kind = kind;
    this.#from = from;
    this.#start = from === 0 ? [] : null;
    this.size = from;
  }

  /**
   * @throws {TransferFailure} when the file is of another kind
   * @throws {OperatorError} when it cannot be written
   */
  async write(chunk: Buffer): Promise<void> {
    this.size += chunk.length;
    if (this.#start === null) return this.#append(chunk);
    this.#start.push(chunk);
    if (this.size >= START_BYTES) await this.#appendStart(this.#start);
  }

  /** All has come. @throws as `write` */
  async finish(): Promise<void> {
    if (this.#start !== null) await this.#appendStart(this.#start);
    // A file that is given its name must not be found empty after a power cut.
    await this.#inCache(async () => this.#handle?.sync());
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  async #appendStart(chunks: readonly Buffer[]): Promise<void> {
    const start = Buffer.concat(chunks);
    checkStart(start.subarray(0, START_BYTES), this.#kind);
    this.#start = null;
    await this.#append(start);
  }

  async #append(chunk: Buffer): Promise<void> {
    await this.#inCache(async () => {
      this.#handle ??= await this.#open();
      await this.#handle.writeFile(chunk);
    });
  }

  async #open(): Promise<FileHandle> {
    const { file } = this.#slot;
    if (this.#from > 0) {
      truncateSync(file, this.#from);
      return open(file, 'a', PRIVATE_FILE);
    }
    dropSlot(this.#slot);
    if (this.#version.resumeBy !== null) writeSource(this.#slot, this.#version);
    return open(file, 'wx', PRIVATE_FILE);
  }

  async #inCache(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
    } catch (cause) {
      throw toCacheError(this.#slot.file, cause);
    }
  }
}
