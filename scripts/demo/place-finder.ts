/** Where places of the demo may lie: obce of an ORP by size, ORPs near and far. */
import type { Obec, Orp, Territory } from '../../src/domain/area.ts';
import { type Random, WeightedList } from './random.ts';

const SEAT_OF_ORP_SHARE = 0.55;

/** Territory by what the places need of it. */
export class PlaceFinder {
  readonly #territory: Territory;
  readonly #byOrp: ReadonlyMap<string, WeightedList<Obec>>;
  readonly #orpsByKraj: ReadonlyMap<string, readonly Orp[]>;

  constructor(territory: Territory) {
    this.#territory = territory;
    const obce = Map.groupBy(territory.obce, ({ orpCode }) => orpCode);
    this.#byOrp = new Map(
      [...obce].map(([code, own]) => [code, new WeightedList(own, ({ population }) => population.total)]),
    );
    this.#orpsByKraj = Map.groupBy(territory.orps, ({ krajCode }) => krajCode);
  }

  seatOf(orp: Orp): Obec {
    return this.#territory.getObec(orp.seatObecCode);
  }

  /** An obec of the ORP: mostly its seat, else the bigger the likelier. */
  obecOf(orp: Orp, random: Random): Obec {
    const list = this.#byOrp.get(orp.code);
    return list === undefined || random.chance(SEAT_OF_ORP_SHARE) ? this.seatOf(orp) : list.pick(random);
  }

  nearOrp(orp: Orp, random: Random): Orp {
    return random.pick(this.#orpsByKraj.get(orp.krajCode) ?? [orp]);
  }

  /** Another ORP: of the same kraj, if there is one. */
  otherOrp(orp: Orp, random: Random): Orp {
    const others = (this.#orpsByKraj.get(orp.krajCode) ?? []).filter(({ code }) => code !== orp.code);
    return others.length > 0 ? random.pick(others) : this.farOrp(orp, random);
  }

  /** An ORP of another kraj. */
  farOrp(orp: Orp, random: Random): Orp {
    return random.pick(this.#territory.orps.filter(({ krajCode }) => krajCode !== orp.krajCode));
  }
}
