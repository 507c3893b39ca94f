/**
 * Parts of an ORP with what stands in each: districts of Praha, parts of big towns, obce.
 *
 * A service with places in several parts stands in each of them, with its addresses there.
 */
import type { Obec, OrpCode } from '@/domain/area.ts';
import { PRAGUE, PRAGUE_DISTRICTS } from '@/domain/prague-district.ts';
import { compareCzech } from '@/domain/text.ts';
import type { Catalogue } from './catalogue.ts';
import { withAddresses, withDistinctTitles } from './listing.ts';
import type { PlaceView, PragueGroups, ServiceView, TownPartGroup } from './views.ts';

/** A service, alone or with what is said of it. */
interface WithService {
  readonly service: ServiceView;
}

/** A longer list of an ORP is divided by parts of its towns. */
export const MAX_UNDIVIDED = 150;
/** An obec with more services than this is divided into its parts, others stand as they are. */
const MAX_IN_OBEC = 20;

/** Services of an ORP for its page: titles told apart, in Czech order of these, with their addresses there. */
export function listOfOrp(catalogue: Pick<Catalogue, 'servicesInOrp'>, orpCode: OrpCode): WithService[] {
  return withDistinctTitles(catalogue.servicesInOrp(orpCode)).map((service) => ({
    service: withAddresses(service, ({ orp }) => orp?.code === orpCode),
  }));
}

/** @returns `null` when it is not Praha, or no district is known at all */
export function groupByDistrict<Item extends WithService>(
  items: readonly Item[],
  orpCode: OrpCode,
): PragueGroups<Item> | null {
  const inPraha = ({ obec, orp }: PlaceView) => obec?.code === PRAGUE && orp?.code === orpCode;
  const groups = groupByPlace(items, (place) => (inPraha(place) ? place.pragueDistrict : undefined));
  const districts = PRAGUE_DISTRICTS.flatMap((district) => {
    const ofDistrict = groups.get(district);
    return ofDistrict === undefined ? [] : [{ district, items: ofDistrict }];
  });
  return districts.length === 0 ? null : { districts, withoutDistrict: groups.get(null) ?? [] };
}

/**
 * Parts of towns with many services, and the other obce, in Czech order; what is in no known part
 * is the last of its obec.
 *
 * @param isConcerned whether a place is of the ORP or district the page is about
 */
export function groupByTownPart<Item extends WithService>(
  items: readonly Item[],
  isConcerned: (place: PlaceView) => boolean,
): TownPartGroup<Item>[] {
  const byObec = groupByPlace(items, (place) => (isConcerned(place) ? (place.obec ?? undefined) : undefined));
  return [...byObec]
    .toSorted(([a], [b]) => compareCzech(a.name, b.name))
    .flatMap(([obec, ofObec]) =>
      ofObec.length > MAX_IN_OBEC ? divide(ofObec, obec, isConcerned) : [wholeObec(obec, ofObec)],
    );
}

function divide<Item extends WithService>(
  items: readonly Item[],
  obec: Obec,
  isConcerned: (place: PlaceView) => boolean,
): TownPartGroup<Item>[] {
  const names = new Map<string, string>();
  const byPart = groupByPlace(items, (place) => {
    const { obec: obecOfPlace, cityPart } = place;
    if (obecOfPlace?.code !== obec.code || !isConcerned(place)) return undefined;
    if (cityPart !== null) names.set(cityPart.code, cityPart.name);
    return cityPart?.code ?? null;
  });
  const unknown = byPart.get(null) ?? [];
  const known = [...names].map(([code, name]) => ({
    id: code,
    // RÚIAN often names the town itself: "Děčín I-Děčín".
    name: name.startsWith(obec.name) ? name : `${obec.name}, ${name}`,
    isPartUnknown: false,
    items: byPart.get(code) ?? [],
  }));
  return [
    ...known.toSorted((a, b) => compareCzech(a.name, b.name)),
    ...(unknown.length === 0 ? [] : [{ ...wholeObec(obec, unknown), isPartUnknown: known.length > 0 }]),
  ];
}

function wholeObec<Item>({ code, name }: Obec, items: readonly Item[]): TownPartGroup<Item> {
  return { id: code, name, isPartUnknown: false, items };
}

/**
 * Items by what their places are in; in each group with the addresses there.
 *
 * @param keyOf `undefined` for a place that is of no concern
 */
function groupByPlace<Item extends WithService, Key>(
  items: readonly Item[],
  keyOf: (place: PlaceView) => Key | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(item.service.places.value.map(keyOf))) {
      if (key === undefined) continue;
      const service = withAddresses(item.service, (place) => keyOf(place) === key);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ ...item, service });
    }
  }
  return groups;
}
