/**
 * One list in a large JSON file, item by item: the bytes are cut between items, and each item is
 * left to JSON.parse. Memory holds one piece of the file at a time, however long it is.
 *
 * Own code in place of a library: parsing libraries build every token in JavaScript and take three
 * to five times as long as JSON.parse (`npm run bench:import` prints both).
 */
import { isUtf8 } from 'node:buffer';

/** Longer ones are no items but a fault; real ones have some tens of kB. */
export const MAX_ITEM_BYTES = 64 * 1024 * 1024;
/** What stands beside the list: a few words as a rule. */
const MAX_ENVELOPE_BYTES = 1024 * 1024;
const FIRST_ROOM = 512 * 1024;

/** Why a file cannot be taken as JSON with such a list. `at` is the item's number from 1. */
export type JsonListFault =
  | { readonly kind: 'empty' | 'cut' | 'no-list' | 'too-long-envelope' }
  | { readonly kind: 'invalid' | 'not-utf8' | 'too-long-item'; readonly at: number | null };

export class JsonListError extends Error {
  override name = 'JsonListError';
  readonly fault: JsonListFault;

  constructor(fault: JsonListFault, options?: ErrorOptions) {
    super(fault.kind, options);
    this.fault = fault;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COLON = 0x3a;
/** Brackets that are open between two items: those of the root object and of the list. */
const LIST_DEPTH = 2;
const BYTE_ORDER_MARK = '\uFEFF';

/** Bytes that mean something outside of texts and items. */
const IS_SIGN = new Uint8Array(256);
for (const sign of [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, COMMA, COLON]) IS_SIGN[sign] = 1;

/**
 * Cuts the list under one key of the root object into its items.
 *
 * @example for (const item of cutter.take(chunk)) …; cutter.end()
 */
export class JsonListCutter {
  readonly #key: string;
  readonly #maxItemBytes: number;
  /** What was read and is not yet given out, an unfinished item or piece of envelope, and room for more. */
  #buffer: Buffer = Buffer.alloc(FIRST_ROOM);
  /** Bytes of it in use, from `#start` on; all of them are scanned. */
  #used = 0;
  #start = 0;
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #textStart = 0;
  #lastText = '';
  #isKeyBefore = false;
  #state: 'before' | 'inside' | 'after' = 'before';
  #count = 0;
  #envelope = '';

  /** @param maxItemBytes how long an item may be; tests have short ones */
  constructor(key: string, maxItemBytes = MAX_ITEM_BYTES) {
    this.#key = key;
    this.#maxItemBytes = maxItemBytes;
  }

  /**
   * @param chunk the next bytes of the file; not kept
   * @returns bytes of the items that end in it, in their order, for parseListItem; they are valid
   *   until the next call
   * @throws {JsonListError}
   */
  *take(chunk: Buffer): Generator<Buffer, void, undefined> {
    const bytes = this.#append(chunk);
    let at = bytes.length - chunk.length;
    const { length } = bytes;
    let start = 0;
    while (at < length) {
      if (this.#isInText) {
        at = this.#skipText(bytes, at);
        continue;
      }
      if (this.#state === 'inside' && this.#depth > LIST_DEPTH) {
        at = this.#skipItem(bytes, at);
        continue;
      }
      while (at < length && IS_SIGN[byteAt(bytes, at)] === 0) at += 1;
      if (at >= length) break;
      const sign = byteAt(bytes, at);
      at += 1;
      if (sign === QUOTE) {
        this.#isInText = true;
        this.#textStart = at - 1;
      } else if (
        this.#state === 'inside' &&
        this.#depth === LIST_DEPTH &&
        (sign === COMMA || sign === CLOSE_LIST)
      ) {
        const item = bytes.subarray(start, at - 1);
        const isNone = sign === CLOSE_LIST && this.#count === 0 && isBlank(item);
        if (!isNone) {
          this.#count += 1;
          yield item;
        }
        start = sign === COMMA ? at : at - 1;
        if (sign === CLOSE_LIST) {
          this.#state = 'after';
          this.#depth = 1;
        }
      } else if (sign === OPEN_LIST && this.#state === 'before' && this.#isKeyBefore) {
        this.#addEnvelope(bytes, start, at);
        start = at;
        this.#depth += 1;
        this.#state = 'inside';
      } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) this.#depth += 1;
      else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) this.#depth -= 1;
      if (this.#state !== 'inside') {
        this.#isKeyBefore = sign === COLON && this.#depth === 1 && this.#lastText === this.#key;
      }
    }
    this.#keep(bytes, start);
  }

  /**
   * Says that the file ends here.
   *
   * @returns how many items there were
   * @throws {JsonListError} when it ends too early or is no such file
   */
  end(): number {
    if (this.#isInText || this.#depth > 0) throw new JsonListError({ kind: 'cut' });
    this.#addEnvelope(this.#buffer, this.#start, this.#used);
    const envelope = this.#envelope.replace(BYTE_ORDER_MARK, '').trim();
    if (envelope === '') throw new JsonListError({ kind: 'empty' });
    let root: unknown;
    try {
      root = JSON.parse(envelope);
    } catch (cause) {
      throw new JsonListError({ kind: 'invalid', at: null }, { cause });
    }
    if (this.#state !== 'after' || !isObject(root) || !isEmptyList(root[this.#key])) {
      throw new JsonListError({ kind: 'no-list' });
    }
    return this.#count;
  }

  /** A copy, as the reader fills the same chunk again. @returns all that is in use */
  #append(chunk: Buffer): Buffer {
    this.#buffer.copyWithin(0, this.#start, this.#used);
    this.#used -= this.#start;
    this.#textStart -= this.#start;
    this.#start = 0;
    const length = this.#used + chunk.length;
    if (length > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      this.#buffer.copy(larger, 0, 0, this.#used);
      this.#buffer = larger;
    }
    chunk.copy(this.#buffer, this.#used);
    this.#used = length;
    return this.#buffer.subarray(0, length);
  }

  /** To the end of an item, or of the bytes. Most of a file is this, so nothing else is looked at. */
  #skipItem(bytes: Buffer, from: number): number {
    const { length } = bytes;
    let depth = this.#depth;
    let at = from;
    while (at < length && depth > LIST_DEPTH) {
      const sign = byteAt(bytes, at);
      at += 1;
      if (sign === QUOTE) at = endOfText(bytes, at);
      else if (sign === OPEN_LIST || sign === OPEN_OBJECT) depth += 1;
      else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth -= 1;
    }
    this.#depth = depth;
    return this.#noteCut(at, length);
  }

  /** To the end of the text, or of the bytes. */
  #skipText(bytes: Buffer, from: number): number {
    const end = this.#noteCut(endOfText(bytes, this.#isEscaped ? from + 1 : from), bytes.length);
    // Only keys of the root object matter, and only until the list was found.
    if (!this.#isInText && this.#state === 'before' && this.#depth === 1) {
      this.#lastText = keyIn(bytes.toString('utf8', this.#textStart, end));
    }
    return end;
  }

  /** A text without its end goes on in the next bytes. @param at of endOfText */
  #noteCut(at: number, length: number): number {
    this.#isInText = at > length;
    this.#isEscaped = at > length + 1;
    return Math.min(at, length);
  }

  #addEnvelope(bytes: Buffer, start: number, end: number): void {
    const slice = bytes.subarray(start, end);
    if (this.#envelope.length + slice.length > MAX_ENVELOPE_BYTES) {
      throw new JsonListError({ kind: 'too-long-envelope' });
    }
    if (!isUtf8(slice)) throw new JsonListError({ kind: 'not-utf8', at: null });
    this.#envelope += slice.toString('utf8');
  }

  /** Keeps what is not finished. Outside of the list it goes to the envelope, which is short. */
  #keep(bytes: Buffer, start: number): void {
    const isItem = this.#state === 'inside';
    if (isItem && bytes.length - start > this.#maxItemBytes) {
      throw new JsonListError({ kind: 'too-long-item', at: this.#count + 1 });
    }
    if (!isItem && bytes.length - start > MAX_ENVELOPE_BYTES) {
      throw new JsonListError({ kind: 'too-long-envelope' });
    }
    this.#start = start;
  }
}

/**
 * One item as JsonListCutter gives its bytes.
 *
 * @param at its number from 1
 * @throws {JsonListError} when it is no JSON in UTF-8
 */
export function parseListItem(bytes: Buffer, at: number): unknown {
  if (!isUtf8(bytes)) throw new JsonListError({ kind: 'not-utf8', at });
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new JsonListError({ kind: 'invalid', at }, { cause });
  }
}

/** Whether there is nothing at all: what is not even text is left to parseListItem. */
function isBlank(bytes: Buffer): boolean {
  return isUtf8(bytes) && bytes.toString('utf8').trim() === '';
}

/**
 * @param from behind the quote that begins it
 * @returns place behind the quote that ends it; where there is none, one more than the length, and
 *   two more when the last byte makes the next one part of the text
 */
function endOfText(bytes: Buffer, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) return at + 1;
    if (byte !== BACKSLASH) continue;
    at += 1;
    if (at === length) return length + 2;
  }
  return length + 1;
}

/** Where there is one: whoever asks has looked at the length. */
function byteAt(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0;
}

/** A key as it is meant: signs in it may be written as `\u007a`. */
function keyIn(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return '';
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
