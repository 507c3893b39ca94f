/** A piece of the register → what is kept of its records; and that as a text, to go from thread to thread. */
import { JsonListError, type JsonListFault, parseListItem } from './json-list.ts';
import { type ParseOptions, type ParsedItem, parseItem } from './parse-item.ts';
import type { RegisterPiece } from './read-register.ts';

export interface ParsedPiece {
  readonly items: readonly ParsedItem[];
  /** Of the record after them; those behind it are not looked at. */
  readonly fault: JsonListError | null;
}

export function parsePiece({ firstAt, items }: RegisterPiece, options: ParseOptions): ParsedPiece {
  const parsed: ParsedItem[] = [];
  try {
    for (const bytes of items) {
      const at = firstAt + parsed.length;
      parsed.push(parseItem(parseListItem(bytes, at), at, options));
    }
  } catch (fault) {
    if (!(fault instanceof JsonListError)) throw fault;
    return { items: parsed, fault };
  }
  return { items: parsed, fault: null };
}

/** Sets are lists in JSON, and an error is what it says. */
interface PieceText {
  readonly items: readonly (Omit<ParsedItem, 'trace'> & { readonly trace: TraceText })[];
  readonly fault: JsonListFault | null;
}

interface TraceText extends Omit<ParsedItem['trace'], 'secretCodes' | 'surnames'> {
  readonly secretCodes: readonly string[];
  readonly surnames: readonly string[];
}

/** JSON, as it takes half the time of the copy threads make of objects. */
export function formatPiece({ items, fault }: ParsedPiece): string {
  const text: PieceText = {
    items: items.map((item) => {
      const { secretCodes, surnames } = item.trace;
      return { ...item, trace: { ...item.trace, secretCodes: [...secretCodes], surnames: [...surnames] } };
    }),
    fault: fault?.fault ?? null,
  };
  return JSON.stringify(text);
}

/** @param text of formatPiece */
export function readPiece(text: string): ParsedPiece {
  const { items, fault } = JSON.parse(text) as PieceText;
  return {
    items: items.map((item) => {
      const { secretCodes, surnames } = item.trace;
      const trace = { ...item.trace, secretCodes: new Set(secretCodes), surnames: new Set(surnames) };
      return { ...item, trace };
    }),
    fault: fault === null ? null : new JsonListError(fault),
  };
}
