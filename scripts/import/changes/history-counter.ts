/** Counts services and places by type and ORP, one service at a time. */
import type { Area, OrpCode, Territory } from '../../../src/domain/area.ts';
import type { HistoryRow } from '../../../src/domain/history.ts';
import { type Service, isTelephoneService } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { compareCodes } from '../../lib/order.ts';

type Counts = Pick<HistoryRow, 'services' | 'places'>;

export class HistoryCounter {
  readonly #territory: Territory;
  readonly #orpCodes: ReadonlySet<OrpCode>;
  readonly #counts = new Map<string, Map<OrpCode, Counts>>();

  /** @param area only its ORPs are counted */
  constructor(territory: Territory, area: Area) {
    this.#territory = territory;
    this.#orpCodes = new Set(territory.orpsIn(area).map(({ code }) => code));
  }

  add(service: Pick<Service, 'typeCode' | 'places'>): void {
    if (isTelephoneService(service)) return;
    const orpCodes = service.places.flatMap(({ address: { obecCode } }) =>
      obecCode === null ? [] : (this.#territory.findObec(obecCode)?.orpCode ?? []),
    );
    const ofType = this.#counts.get(service.typeCode) ?? new Map<OrpCode, Counts>();
    for (const [orpCode, { length }] of Map.groupBy(orpCodes, (code) => code)) {
      if (!this.#orpCodes.has(orpCode)) continue;
      const { services, places } = ofType.get(orpCode) ?? { services: 0, places: 0 };
      ofType.set(orpCode, { services: services + 1, places: places + length });
    }
    if (ofType.size > 0) this.#counts.set(service.typeCode, ofType);
  }

  /** In the order of the file: by type, then by ORP. */
  rows(asOf: IsoDate): HistoryRow[] {
    return [...this.#counts]
      .toSorted(([a], [b]) => compareCodes(a, b))
      .flatMap(([typeCode, ofType]) =>
        [...ofType]
          .toSorted(([a], [b]) => compareCodes(a, b))
          .map(([orpCode, counts]) => ({ asOf, typeCode, orpCode, ...counts })),
      );
  }
}
