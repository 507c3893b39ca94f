/** Points too near each other to be hit stand together: supercluster, the order of lists, and no overlaps. */
import Supercluster from 'supercluster';
import type { Point } from '../domain/coordinates.ts';

const RADIUS_PX = 56;
/** Centres of targets closer than this would lie over each other. */
const TARGET_PX = 44;
/** Closer than this nobody can come; what still stands together stays so. */
export const MAX_ZOOM = 18;
/**
 * Closer than this few points are in sight, and they are joined as they come: to work out levels of
 * single houses for a whole country beforehand takes as long as all the others.
 */
const MAX_CLUSTER_ZOOM = 15;
const TILE_PX = 256;

/** A point that is to be shown. */
export interface ClusterPoint extends Point {
  /** Number the caller knows it by. */
  readonly id: number;
  /** Services counted in it. */
  readonly count: number;
  /** Place in the list: the order of the keyboard. */
  readonly rank: number;
}

/** What stands on the map: one point, or several together. */
export interface MapItem extends Point {
  /** The same as long as it shows the same. */
  readonly key: string;
  readonly count: number;
  readonly rank: number;
  /** Of the only point; `null` for several. */
  readonly pointId: number | null;
  /** Of supercluster; none for one point. */
  readonly clusterIds: readonly number[];
  /** Points beside the clusters; the only one, or those that had to be taken in. */
  readonly pointIds: readonly number[];
  /** Whether its points stand together however close one comes: at one address, or next door. */
  readonly isInseparable: boolean;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

interface PointProperties {
  readonly id: number;
  readonly count: number;
  readonly rank: number;
}
interface ClusterSums {
  count: number;
  rank: number;
}

export class Clusters {
  readonly #points: ReadonlyMap<number, ClusterPoint>;
  readonly #index = new Supercluster<PointProperties, ClusterSums>({
    radius: RADIUS_PX,
    // Pixels of the map, not of the larger tiles it was made for.
    extent: TILE_PX,
    maxZoom: MAX_CLUSTER_ZOOM,
    map: ({ count, rank }) => ({ count, rank }),
    reduce: (sums, { count, rank }) => {
      sums.count += count;
      sums.rank = Math.min(sums.rank, rank);
    },
  });

  constructor(points: readonly ClusterPoint[]) {
    this.#points = new Map(points.map((point) => [point.id, point]));
    this.#index.load(
      points.map(({ lat, lon, id, count, rank }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id, count, rank },
      })),
    );
  }

  /** What stands within the bounds, in the order of the list; no two overlap. */
  itemsIn([west, south, east, north]: Bounds, zoom: number): MapItem[] {
    const items = this.#index
      .getClusters([west, south, east, north], Math.floor(zoom))
      .flatMap(({ geometry: { coordinates }, properties }) => {
        if ('cluster_id' in properties) return fromCluster(coordinates, properties);
        const point = this.#points.get(properties.id);
        return point === undefined ? [] : fromPoint(point);
      });
    return joinOverlapping(items, zoom)
      .map((item) => ({ ...item, isInseparable: zoom >= MAX_ZOOM || this.#isInseparable(item) }))
      .toSorted((a, b) => a.rank - b.rank);
  }

  #isInseparable(item: Unopened): boolean {
    if (item.clusterIds.some((id) => this.#index.getClusterExpansionZoom(id) <= MAX_CLUSTER_ZOOM))
      return false;
    const points = this.pointsOf(item).flatMap((id) => this.#points.get(id) ?? []);
    return joinOverlapping(points.map(fromPoint), MAX_ZOOM).length === 1;
  }

  /** Points of an item, in the order of the list. */
  pointsOf({ clusterIds, pointIds }: Pick<MapItem, 'clusterIds' | 'pointIds'>): number[] {
    if (clusterIds.length === 0 && pointIds.length === 1) return [...pointIds];
    const leaves = clusterIds.flatMap((id) => this.#index.getLeaves(id, Infinity));
    return [...leaves.map(({ properties }) => properties.id), ...pointIds].toSorted(
      (a, b) => (this.#points.get(a)?.rank ?? 0) - (this.#points.get(b)?.rank ?? 0),
    );
  }
}

/** An item before it is known whether it opens. */
type Unopened = Omit<MapItem, 'isInseparable'>;

function fromPoint({ id, lat, lon, count, rank }: ClusterPoint): Unopened {
  return { lat, lon, count, rank, key: `p${String(id)}`, pointId: id, clusterIds: [], pointIds: [id] };
}

function fromCluster(
  [lon = Number.NaN, lat = Number.NaN]: readonly number[],
  { cluster_id: id, count, rank }: ClusterSums & { readonly cluster_id: number },
): Unopened {
  return { lat, lon, count, rank, key: `c${String(id)}`, pointId: null, clusterIds: [id], pointIds: [] };
}

/**
 * A cluster stands in the middle of its points, and two such middles can come close; then they are
 * one more, as often as it takes.
 */
function joinOverlapping(items: readonly Unopened[], zoom: number): Unopened[] {
  const joined: Unopened[] = [];
  for (const item of items) {
    let whole = item;
    for (;;) {
      const near = joined.findIndex((other) => isNear(whole, other, zoom));
      const [other] = near === -1 ? [] : joined.splice(near, 1);
      if (other === undefined) break;
      whole = join(other, whole);
    }
    joined.push(whole);
  }
  return joined;
}

function join(a: Unopened, b: Unopened): Unopened {
  const count = a.count + b.count;
  return {
    lat: (a.lat * a.count + b.lat * b.count) / count,
    lon: (a.lon * a.count + b.lon * b.count) / count,
    key: `${a.key}+${b.key}`,
    count,
    rank: Math.min(a.rank, b.rank),
    pointId: null,
    clusterIds: [...a.clusterIds, ...b.clusterIds],
    pointIds: [...a.pointIds, ...b.pointIds],
  };
}

function isNear(a: Point, b: Point, zoom: number): boolean {
  const scale = TILE_PX * 2 ** zoom;
  const x = ((a.lon - b.lon) / 360) * scale;
  if (Math.abs(x) >= TARGET_PX) return false;
  const y = (toMercator(a.lat) - toMercator(b.lat)) * scale;
  return Math.hypot(x, y) < TARGET_PX;
}

/** Latitude → part of the world's height on maps of the web. */
function toMercator(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
