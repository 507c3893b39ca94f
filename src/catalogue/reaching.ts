/**
 * Which services reach an obec, best first; made for thousands of obce times thousands of services.
 *
 * Most services are far away and matter only if they are among the nearest of their type, so
 * the full answer (src/domain/reach.ts) is worked out for the few that may say more, and for the
 * rest a flat distance picks the few worth asking.
 */
import type { KrajCode, Obec, ObecCode, OrpCode } from '@/domain/area.ts';
import type { Point } from '@/domain/coordinates.ts';
import { type OrpWithObce, reachOrp } from '@/domain/orp-reach.ts';
import { compareReach, reach } from '@/domain/reach.ts';
import { compareCzech } from '@/domain/text.ts';
import type { ReachedInOrp, ReachedService, ServiceView } from './views.ts';

/** Of one type, so many services that are only the nearest are named. */
export const NEAREST_PER_TYPE = 3;
/** The flat distance may order near neighbours wrongly; of so many the exact one picks. */
const FLAT_CANDIDATES = 3 * NEAREST_PER_TYPE;

/** Kilometres in a flat Czechia: good to a percent, and many times faster than on the globe. */
interface FlatPoint {
  readonly x: number;
  readonly y: number;
}
const KM_PER_DEGREE = 111.2;
const SHRINK_OF_LONGITUDE = Math.cos((49.8 * Math.PI) / 180);
const toFlat = ({ lat, lon }: Point): FlatPoint => ({
  x: lon * KM_PER_DEGREE * SHRINK_OF_LONGITUDE,
  y: lat * KM_PER_DEGREE,
});

interface LocatedService {
  readonly service: ServiceView;
  readonly points: readonly FlatPoint[];
}

export class ReachIndex {
  readonly #inOrp = new Map<OrpCode, ServiceView[]>();
  /** Declared to serve the obec itself, not its whole ORP. */
  readonly #inObec = new Map<ObecCode, ServiceView[]>();
  readonly #forKraj = new Map<KrajCode, ServiceView[]>();
  readonly #byTelephone: ServiceView[] = [];
  readonly #located = new Map<string, LocatedService[]>();

  constructor(services: readonly ServiceView[]) {
    for (const service of services) {
      const { isTelephone, places, secretKrajCodes, servedKrajCodes } = service.reachable;
      const { area } = service.declared;
      if (isTelephone || area?.byTelephone === true) {
        this.#byTelephone.push(service);
        continue;
      }
      for (const orpCode of new Set([...places.map((place) => place.orpCode), ...(area?.orpCodes ?? [])])) {
        if (orpCode !== null) addTo(this.#inOrp, orpCode, service);
      }
      for (const krajCode of new Set([...servedKrajCodes, ...(secretKrajCodes ?? [])])) {
        addTo(this.#forKraj, krajCode, service);
      }
      for (const obecCode of area?.obecCodes ?? []) addTo(this.#inObec, obecCode, service);
      const points = places.flatMap(({ point }) => (point === null ? [] : [toFlat(point)]));
      if (points.length > 0) addTo(this.#located, service.type.code, { service, points });
    }
  }

  /** Everything that serves an obec, best first; of each type at most three that are only nearest. */
  servicesReaching(obec: Obec): ReachedService[] {
    const asked = new Set([
      ...this.#byTelephone,
      ...(this.#inOrp.get(obec.orpCode) ?? []),
      ...(this.#inObec.get(obec.code) ?? []),
      ...(this.#forKraj.get(obec.krajCode) ?? []),
    ]);
    const reached = [...asked].flatMap((service) => answer(obec, service));
    const isServing = ({ answers: [best] }: ReachedService) => best.answer !== 'nearest';
    const serving = new Set(reached.filter(isServing).map(({ service }) => service));
    const nearest = [...this.#located.keys()].flatMap((typeCode) =>
      this.nearestOfType(typeCode, obec, serving),
    );
    return [...reached.filter(isServing), ...nearest].toSorted(bestFirst);
  }

  /**
   * Everything that serves an ORP or some of its obce, and all that stands in it, best first.
   *
   * @param typeCode `undefined` for all types
   */
  servicesReachingOrp(area: OrpWithObce, typeCode?: string): ReachedInOrp[] {
    const asked = new Set([
      ...this.#byTelephone,
      ...(this.#inOrp.get(area.orp.code) ?? []),
      ...area.obce.flatMap(({ code }) => this.#inObec.get(code) ?? []),
      ...(this.#forKraj.get(area.orp.krajCode) ?? []),
    ]);
    return [...asked]
      .filter(({ type }) => typeCode === undefined || type.code === typeCode)
      .flatMap((service) => answerInOrp(area, service))
      .toSorted(bestFirst);
  }

  /**
   * The nearest services of one type, nearest first; those without a point cannot be among them.
   *
   * @param without services that are named already
   */
  nearestOfType(typeCode: string, obec: Obec, without: ReadonlySet<ServiceView>): ReachedService[] {
    const here = toFlat(obec.point);
    const near: { service: ServiceView; gap: number }[] = [];
    for (const { service, points } of this.#located.get(typeCode) ?? []) {
      if (without.has(service)) continue;
      const gap = gapTo(here, points);
      if (near.length === FLAT_CANDIDATES && gap >= (near.at(-1)?.gap ?? 0)) continue;
      // Few are kept, so putting each in its place is faster than sorting all.
      near.splice(near.findLastIndex((known) => known.gap <= gap) + 1, 0, { service, gap });
      near.length = Math.min(near.length, FLAT_CANDIDATES);
    }
    return near
      .flatMap(({ service }) => answer(obec, service))
      .toSorted(bestFirst)
      .slice(0, NEAREST_PER_TYPE);
  }
}

/** No item for a service that says nothing to this obec. */
function answer(obec: Obec, service: ServiceView): ReachedService[] {
  const [best, ...others] = reach(obec, service.reachable, service.declared.area ?? undefined);
  return best === undefined ? [] : [{ service, answers: [best, ...others] }];
}

function answerInOrp(area: OrpWithObce, service: ServiceView): ReachedInOrp[] {
  const { obce } = area;
  const reached = reachOrp(area, service.reachable, service.declared.area ?? undefined);
  const [best, ...others] = reached.map(({ obecCodes, ...answer }) => {
    const served = new Set(obecCodes);
    const obecNames =
      served.size === obce.length ? [] : obce.filter(({ code }) => served.has(code)).map(({ name }) => name);
    return { ...answer, obecNames: obecNames.toSorted(compareCzech), obecCount: obce.length };
  });
  return best === undefined ? [] : [{ service, answers: [best, ...others] }];
}

/** Square of the distance to the nearest point: only compared, so the root is not needed. */
function gapTo(here: FlatPoint, points: readonly FlatPoint[]): number {
  let gap = Infinity;
  for (const { x, y } of points) gap = Math.min(gap, (x - here.x) ** 2 + (y - here.y) ** 2);
  return gap;
}

function bestFirst(a: ReachedService, b: ReachedService): number {
  return compareReach(a.answers[0], b.answers[0]);
}

function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
