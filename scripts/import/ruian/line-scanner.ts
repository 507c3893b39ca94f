/**
 * Lines of a file that comes in pieces, as bytes: nothing is decoded or copied but a line cut in two.
 *
 * The address points of the country are three million lines of which a register needs a few
 * thousand; making texts of all of them would cost most of the time and memory.
 */
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Rows of RÚIAN have about 150 bytes; what has no line ends is another kind of file. */
const MAX_LINE_BYTES = 65_536;

/** One line is `bytes[start, end)`, without its line end; the bytes are valid only during the call. */
export type VisitLine = (bytes: Buffer, start: number, end: number) => void;

export class LineTooLongError extends Error {
  override name = 'LineTooLongError';
}

export class LineScanner {
  readonly #visit: VisitLine;
  /** Beginning of a line whose end is in the next piece. */
  #rest: Buffer | null = null;

  constructor(visit: VisitLine) {
    this.#visit = visit;
  }

  /**
   * @param piece may be used again by the caller afterwards
   * @throws {LineTooLongError}
   */
  push(piece: Buffer): void {
    let start = this.#rest === null ? 0 : this.#finishRest(this.#rest, piece);
    for (;;) {
      const end = piece.indexOf(LINE_FEED, start);
      if (end === -1) break;
      this.#take(piece, start, end);
      start = end + 1;
    }
    if (start >= piece.length) return;
    const rest = piece.subarray(start);
    this.#rest = this.#rest === null ? Buffer.from(rest) : Buffer.concat([this.#rest, rest]);
    if (this.#rest.length > MAX_LINE_BYTES) throw new LineTooLongError();
  }

  /** The last line may have no line end. */
  end(): void {
    if (this.#rest !== null) this.#take(this.#rest, 0, this.#rest.length);
    this.#rest = null;
  }

  /** @returns where in the piece the next line begins; 0 when the line goes on beyond the piece */
  #finishRest(rest: Buffer, piece: Buffer): number {
    const end = piece.indexOf(LINE_FEED);
    if (end === -1) return 0;
    this.#rest = null;
    const line = Buffer.concat([rest, piece.subarray(0, end)]);
    this.#take(line, 0, line.length);
    return end + 1;
  }

  #take(bytes: Buffer, start: number, end: number): void {
    const last = end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    if (last > start) this.#visit(bytes, start, last);
  }
}
