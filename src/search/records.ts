/** What the search index holds of one service. */
import type { ServiceView } from '../catalogue/views.ts';
import { toNumberWord } from './analyse.ts';
import { END, comesMark, groupMark, numberMark, phoneMark, placeMark, typeMark } from './marks.ts';
import type { Field } from './ranking.ts';

/** Shown with a result, never searched. */
export interface ResultMeta {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly provider: string;
  /** Obce, or words in place of them; empty when nothing is known. */
  readonly where: string;
  /** First obec, to tell equal titles apart. */
  readonly obec: string;
  readonly phone: string;
  /** Of its open places: `50.782,14.214` and so on, parted by spaces. Three decimals are 100 m. */
  readonly points: string;
}

export interface SearchRecord {
  /** Path of the page without the base, such as `sluzby/123/`. */
  readonly path: string;
  readonly meta: ResultMeta;
  /** Words of people by field. */
  readonly texts: Readonly<Record<Field, readonly string[]>>;
  /** See marks.ts. */
  readonly marks: readonly string[];
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Number on the map of the area (src/map/points-file.ts); `null` without a point in it. */
  readonly onMap: number | null;
}

/** What results can be narrowed by, with the values of each. */
export const FILTER_NAMES = ['druh', 'skupina', 'forma', 'orp', 'okres', 'vek', 'znak'] as const;
/**
 * `druh`: slug of the type; `skupina`, `vek`: codes; `forma`: `amb`, `pob`, `ter`; `orp`, `okres`: ČSÚ
 * codes, none for telephone help and secret addresses; `znak`: `nonstop`, `bezbarier`.
 */
export type FilterName = (typeof FILTER_NAMES)[number];

/** Last digits of a telephone number that people remember. */
const PHONE_TAIL = 6;

export function toSearchRecord(
  service: ServiceView,
  { path, where, onMap }: { path: string; where: string; onMap: number | null },
): SearchRecord {
  const { provider, type } = service;
  const places = service.isTelephone ? [] : service.places.value;
  return {
    path,
    meta: {
      id: service.id,
      title: service.title,
      type: type.label,
      provider: provider.name,
      where,
      obec: service.obecNames[0] ?? '',
      phone: service.phone?.label ?? '',
      points: places
        .flatMap(({ point }) => (point === null ? [] : [`${point.lat.toFixed(3)},${point.lon.toFixed(3)}`]))
        .join(' '),
    },
    texts: {
      name: [...new Set(places.flatMap(({ name }) => name ?? []))],
      provider: [provider.name],
      places: [
        ...new Set(
          places.flatMap(({ addressLines, orp }) => [...addressLines, ...(orp === null ? [] : [orp.name])]),
        ),
      ],
      remarks: [...service.targetGroups.value.flatMap(({ note }) => note ?? []), ...service.ageNotes],
    },
    marks: marksOf(service),
    onMap,
    filters: {
      druh: [type.slug],
      skupina: service.targetGroupCodes,
      forma: service.forms,
      orp: service.orps.map(({ code }) => code),
      okres: [...new Set(places.flatMap(({ obec }) => obec?.okresCode ?? []))],
      vek: service.ageGroupCodes,
      znak: [
        ...(service.formViews.value.some(({ isRoundTheClock }) => isRoundTheClock === true)
          ? ['nonstop']
          : []),
        ...(service.declared.barrierFree?.value.state === 'usable' ? ['bezbarier'] : []),
      ],
    },
  };
}

function marksOf(service: ServiceView): string[] {
  const { provider, registration, isTelephone, declared } = service;
  const phones = service.phones.value.flatMap(({ numbers }) =>
    numbers.map(({ dial }) => dial.replace(/^\+(?:420)?/u, '')),
  );
  const numbers = [
    service.id,
    provider.ico ?? '',
    (registration?.value ?? '').replace(/\s/gu, ''),
    ...phones.flatMap((number) => [number, number.slice(-PHONE_TAIL)]),
  ].filter((number) => number !== '');
  const places = (isTelephone ? [] : service.places.value).flatMap(({ obec, orp }) =>
    obec === null || orp === null ? [] : placeMark({ ...obec, isSeat: obec.code === orp.seatObecCode }),
  );
  return [
    ...new Set([
      typeMark(service.type.code),
      ...comesTo(service),
      ...(isTelephone || (declared.serves?.value.byTelephone ?? false) ? [phoneMark] : []),
      ...places,
      ...service.targetGroupCodes.map(groupMark),
      ...numbers.map((number) => `${numberMark(toNumberWord(number))}${END}`),
    ]),
  ];
}

/** Kraje the register says it serves, or its secret places may be in; obce and ORPs it declares. */
function comesTo({ reachable, declared }: ServiceView): string[] {
  const { orps = [], obce = [] } = declared.serves?.value ?? {};
  return [
    ...new Set([
      ...reachable.servedKrajCodes,
      ...(reachable.secretKrajCodes ?? []),
      ...orps.map(({ code }) => code),
      ...obce.map(({ code }) => code),
    ]),
  ].map(comesMark);
}
