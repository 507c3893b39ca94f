/** A big text file written piece by piece: no more of it is in memory than one block. */
import { type FileHandle, open } from 'node:fs/promises';

/** In characters. */
const BLOCK = 60_000;

export class TextFile {
  readonly #handle: FileHandle;
  readonly #encode: (text: string) => Uint8Array;
  #pending: string[] = [];
  #length = 0;

  private constructor(handle: FileHandle, encode: (text: string) => Uint8Array) {
    this.#handle = handle;
    this.#encode = encode;
  }

  /** What was in the file before is gone. */
  static async create(file: string, encode: (text: string) => Uint8Array): Promise<TextFile> {
    return new TextFile(await open(file, 'w'), encode);
  }

  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= BLOCK) await this.#flush();
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  async #flush(): Promise<void> {
    const block = this.#encode(this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
    await this.#handle.appendFile(block);
  }
}
