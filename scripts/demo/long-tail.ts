/** Which services have very many places: a few of them reach into every corner of their kraj. */
import type { PlannedService } from './plan.ts';
import { Random } from './random.ts';

/** Of each hundred services that may have several places, those that have more; at least and at most so many. */
const CYCLE = 100;
const MORE: ReadonlyMap<number, readonly [min: number, max: number]> = new Map([
  [13, [29, 54]],
  [37, [11, 22]],
  [71, [11, 22]],
  [5, [4, 9]],
  [25, [4, 9]],
  [50, [4, 9]],
  [85, [4, 9]],
]);
/** A kind that has three places at times may have thirty. */
const MIN_USUAL_PLACES = 3;

/** By their order, so that their share and the mean of places are the same at every size. */
export function withLongTail(services: readonly PlannedService[], seed: string): PlannedService[] {
  let ordinal = 0;
  return services.map((service) => {
    const { life, secrecy, trap, kind, index } = service;
    const mayHaveMany = Math.max(...kind.places) >= MIN_USUAL_PLACES;
    if (life !== 'in-force' || secrecy !== 'open' || trap !== null || !mayHaveMany) return service;
    const range = MORE.get(ordinal % CYCLE);
    ordinal += 1;
    if (range === undefined) return service;
    return { ...service, morePlaces: new Random(`${seed}/more/${index}`).int(...range) };
  });
}
