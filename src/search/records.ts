/** What the search index holds of one service. */
import type { ServiceView } from '../catalogue/views.ts';
import { toNumberWord } from './analyse.ts';
import { comesMark, groupMark, numberMark, phoneMark, placeMark, typeMark } from './marks.ts';
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
  /** Words of people by field; `numbers` and `marks` are taken as they are. */
  readonly texts: Readonly<Record<Field, readonly string[]>>;
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
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

export function toSearchRecord(service: ServiceView, path: string, where: string): SearchRecord {
  const { provider, type } = service;
  const places = service.isTelephone ? [] : service.places.value;
  const phones = service.phones.value.flatMap(({ numbers }) =>
    numbers.map(({ dial }) => dial.replace(/^\+420/u, '').replace(/^\+/u, '')),
  );
  const obce = [...new Set(places.flatMap(({ obec }) => obec ?? []))];
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
      numbers: [
        service.id,
        ...(provider.ico === null ? [] : [provider.ico]),
        ...(service.registration === null ? [] : [service.registration.value.replace(/\s/gu, '')]),
        ...phones.flatMap((number) => [number, number.slice(-PHONE_TAIL)]),
      ].map((number) => numberMark(toNumberWord(number))),
      marks: [
        typeMark(type.code),
        ...service.targetGroupCodes.map(groupMark),
        ...obce.map(({ krajCode, okresCode, orpCode, code }) =>
          placeMark({ krajCode, okresCode, orpCode, obecCode: code }),
        ),
        ...comesTo(service),
        ...(service.isTelephone || (service.declared.serves?.value.byTelephone ?? false) ? [phoneMark] : []),
      ],
    },
    filters: {
      druh: [type.slug],
      skupina: service.targetGroupCodes,
      forma: service.forms,
      orp: service.orps.map(({ code }) => code),
      okres: service.isTelephone ? [] : [...new Set(obce.map(({ okresCode }) => okresCode))],
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
