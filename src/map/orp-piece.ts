/**
 * Names, telephones and addresses of one ORP for its map and for popups, in pieces that a telephone
 * loads in a moment: large towns have hundreds of addresses, and a popup needs one.
 */
import type { OrpCode } from '../domain/area.ts';
import type { Point } from '../domain/coordinates.ts';
import type { Form } from '../domain/form.ts';
import type { PhoneNumber } from '../domain/phone.ts';

/** Address points of one piece: then it stays under 15 kB brotli. */
export const PIECE_SIZE = 150;

export interface PieceService {
  readonly id: string;
  /** As in the list of the ORP's page. */
  readonly title: string;
  readonly type: string;
  readonly typeSlug: string;
  readonly forms: readonly Form[];
  readonly phone: PhoneNumber | null;
  /** Position in that list. */
  readonly order: number;
}

export interface PieceAddress {
  /** In one line. */
  readonly address: string;
  readonly point: Point;
  /** Ids. */
  readonly services: readonly string[];
}

/** One file. Its addresses are points number `piece * PIECE_SIZE` and on of their ORP. */
export interface OrpPiece {
  readonly orpCode: OrpCode;
  readonly piece: number;
  readonly pieceCount: number;
  readonly addresses: readonly PieceAddress[];
  /** Those at the addresses of this piece. */
  readonly services: readonly PieceService[];
  /** Obce of the ORP, the largest first: the order in which their names get room. Only in the first piece. */
  readonly towns: readonly { readonly name: string; readonly point: Point }[];
}

/** Name of its file. @example pieceName('6203', 1) // => '6203-1' */
export function pieceName(orpCode: OrpCode, piece: number): string {
  return `${orpCode}-${String(piece)}`;
}
