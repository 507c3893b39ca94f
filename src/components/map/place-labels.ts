/** What is written at a point: its address and services, from the pieces of the ORPs; each is fetched once. */
import type { OrpCode } from '@/domain/area.ts';
import { type OrpPiece, PIECE_SIZE, type PieceService, pieceName } from '@/map/orp-piece.ts';
import type { MapPoint } from '@/map/points-file.ts';

export interface PlaceLabel {
  /** In one line. */
  readonly address: string;
  /** Beside `MapPoint.services`: the same services in the same order. */
  readonly services: readonly PieceService[];
}

type FetchPiece = (orpCode: OrpCode, piece: number) => Promise<OrpPiece>;
type LocatedPoint = Pick<MapPoint, 'orpCode' | 'index'>;

export class PlaceLabels {
  readonly #fetch: FetchPiece;
  readonly #pieces = new Map<string, OrpPiece>();
  readonly #coming = new Map<string, Promise<void>>();

  /** @param pieces those that came already */
  constructor(fetch: FetchPiece, pieces: readonly OrpPiece[] = []) {
    this.#fetch = fetch;
    for (const piece of pieces) this.#pieces.set(pieceName(piece.orpCode, piece.piece), piece);
  }

  /** @returns `undefined` until its piece has come */
  labelOf({ orpCode, index }: LocatedPoint): PlaceLabel | undefined {
    const piece = this.#pieces.get(pieceName(orpCode, Math.floor(index / PIECE_SIZE)));
    const address = piece?.addresses[index % PIECE_SIZE];
    if (piece === undefined || address === undefined) return undefined;
    const services = address.services.flatMap(
      (id) => piece.services.find((service) => service.id === id) ?? [],
    );
    return { address: address.address, services };
  }

  /** Fetches what is missing for these points. @throws when a file does not come; asked again, it is tried again */
  async load(points: readonly LocatedPoint[]): Promise<void> {
    const wanted = new Map(
      points.map(({ orpCode, index }) => {
        const piece = Math.floor(index / PIECE_SIZE);
        return [pieceName(orpCode, piece), { orpCode, piece }];
      }),
    );
    await Promise.all(
      [...wanted].map(async ([name, { orpCode, piece }]) => {
        if (this.#pieces.has(name)) return;
        const coming =
          this.#coming.get(name) ??
          this.#fetch(orpCode, piece)
            .then((file) => void this.#pieces.set(name, file))
            .finally(() => this.#coming.delete(name));
        this.#coming.set(name, coming);
        await coming;
      }),
    );
  }
}
