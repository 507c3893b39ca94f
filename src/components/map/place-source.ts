/** Where a map has its places from: points with their services, and what is written at them. */
import type { RouteContext } from '@/routes.ts';
import type { ClusterPoint } from '@/map/clusters.ts';
import type { OrpPiece, PieceService } from '@/map/orp-piece.ts';
import type { MapPoint, MapPoints } from '@/map/points-file.ts';
import type { OrpCode } from '@/domain/area.ts';
import { fetchPiece, fetchPoints } from './map-data.ts';
import { PlaceLabels } from './place-labels.ts';

export interface PlaceSource extends MapPoints {
  readonly labels: PlaceLabels;
  /** Number of a service by its id, where ids are known: then the list of the page and the map point to each other. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Order of a service in the list; `undefined` keeps it off the map. */
export type RankOf = (service: number) => number | undefined;

/** All places of the area. @throws {MapDataError} */
export async function fetchAreaPlaces(context: RouteContext): Promise<PlaceSource> {
  const points = await fetchPoints(context);
  const labels = new PlaceLabels((orpCode, piece) => fetchPiece(context, orpCode, piece));
  return { ...points, labels, numberOf: new Map() };
}

/** Places of one ORP with all that is written at them. @throws {MapDataError} */
export async function fetchOrpPlaces(
  context: RouteContext,
  orpCode: OrpCode,
): Promise<PlaceSource & { readonly towns: OrpPiece['towns'] }> {
  const first = await fetchPiece(context, orpCode, 0);
  const others = Array.from({ length: first.pieceCount - 1 }, (_, index) =>
    fetchPiece(context, orpCode, index + 1),
  );
  return toOrpPlaces([first, ...(await Promise.all(others))]);
}

/** @param pieces all of one ORP, in their order */
function toOrpPlaces(
  pieces: readonly [OrpPiece, ...OrpPiece[]],
): PlaceSource & { readonly towns: OrpPiece['towns'] } {
  const [{ orpCode, towns }] = pieces;
  const listed = [
    ...new Map(pieces.flatMap(({ services }) => services).map((one) => [one.id, one])).values(),
  ];
  const services = listed.toSorted((a, b) => a.order - b.order);
  const numberOf = new Map(services.map(({ id }, number) => [id, number]));
  const types = [...new Map(services.map(({ typeSlug, type }) => [typeSlug, type]))];
  const positions = new Map(types.map(([slug], position) => [slug, position]));
  const points = pieces.flatMap(({ addresses }) => addresses);
  return {
    towns,
    types: types.map(([slug, label]) => ({ slug, label })),
    services: services.map(({ typeSlug, forms }: PieceService) => ({
      type: positions.get(typeSlug) ?? 0,
      forms,
    })),
    points: points.map(({ point, services: ids }, index): MapPoint => ({
      ...point,
      orpCode,
      index,
      services: ids.flatMap((id) => numberOf.get(id) ?? []),
    })),
    labels: new PlaceLabels(() => Promise.reject(new RangeError('all pieces are here')), pieces),
    numberOf,
  };
}

/** Points with a service that is shown. */
export function toClusterPoints(points: readonly MapPoint[], rankOf: RankOf): ClusterPoint[] {
  return points.flatMap(({ lat, lon, services }, id) => {
    let count = 0;
    let first = Infinity;
    for (const service of services) {
      const rank = rankOf(service);
      if (rank === undefined) continue;
      count += 1;
      first = Math.min(first, rank);
    }
    return count === 0 ? [] : { id, lat, lon, count, rank: first };
  });
}
