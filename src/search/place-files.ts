/** Files of places the build writes for the browser, and the places that stand in them. */
import type { PlaceKind } from './place-names.ts';

/** A place one can ask for; what is not of its kind is `null`. */
export interface SearchPlace {
  readonly kind: PlaceKind;
  readonly code: string;
  readonly name: string;
  /** Of an ORP: its seat. */
  readonly obecCode: string | null;
  readonly orpCode: string | null;
  readonly okresCodes: readonly string[];
  readonly krajCode: string;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
}

/** What the build writes: parts of lists in the order of `AREA_COLUMNS` and so on, to stay small. */
export interface PlacesFile {
  readonly kraje: readonly (readonly [code: string, name: string])[];
  readonly okresy: readonly (readonly [code: string, name: string])[];
  readonly orps: readonly (readonly [
    code: string,
    name: string,
    okresCodes: string,
    seatObecCode: string,
    lat: number,
    lon: number,
  ])[];
  /** Other names, by code of a kraj, okres, ORP or obec. */
  readonly names: readonly (readonly [code: string, names: readonly string[]])[];
  /** Of ORPs and obce whose slug is no longer what their name would give, by code. */
  readonly slugs: readonly (readonly [code: string, slug: string])[];
  /** Codes of ORPs whose obce have no pages, as they have no service; mostly none. */
  readonly withoutPages: readonly string[];
}

/** Obce of the area that have pages by the ORP they belong to; apart, as most queries name a town or no place. */
export interface ObceFile {
  /** By code of the ORP: names in the order of their codes, and each code less the one before, parted by `|`. */
  readonly orps: Readonly<Record<string, readonly [names: string, steps: string, okres: string]>>;
}

/** Obce of the country without a page; asked for when somebody names none that has one. */
export interface ElsewhereFile {
  readonly places: PlacesFile;
  readonly obce: ObceFile;
}

/** Numbers of obce by their main PSČ; asked for when somebody writes one. */
export type PscFile = Readonly<Record<string, string>>;

/** ORPs of the file, each with its seat. */
export function orpsIn({ orps }: PlacesFile): SearchPlace[] {
  return orps.map(([code, name, okresCodes, obecCode, lat, lon]) => {
    const okresList = okresCodes.split(' ');
    return {
      kind: 'orp',
      code,
      name,
      obecCode,
      orpCode: code,
      okresCodes: okresList,
      krajCode: krajOfOkres(okresList[0] ?? ''),
      lat,
      lon,
    };
  });
}

/** Okresy and kraje of the file, each in the middle of its ORPs. */
export function largerAreasIn({ okresy, kraje }: PlacesFile, orps: readonly SearchPlace[]): SearchPlace[] {
  return [
    ...okresy.map(([code, name]): SearchPlace => {
      const inside = orps.filter(({ okresCodes }) => okresCodes.includes(code));
      return {
        ...middleOf(inside),
        ...NO_OBEC,
        kind: 'okres',
        code,
        name,
        okresCodes: [code],
        krajCode: krajOfOkres(code),
      };
    }),
    ...kraje.map(([code, name]): SearchPlace => {
      const inside = orps.filter(({ krajCode }) => krajCode === code);
      return { ...middleOf(inside), ...NO_OBEC, kind: 'kraj', code, name, okresCodes: [], krajCode: code };
    }),
  ];
}

const NO_OBEC = { obecCode: null, orpCode: null };

/** Obce of one ORP, its seat among them. */
export function obceIn([names, steps, okresy]: ObceFile['orps'][string], orp: SearchPlace): SearchPlace[] {
  const stepList = steps.split('|').map(Number);
  const okresList = okresy.split('|');
  let number = 0;
  return names.split('|').map((name, index) => {
    number += stepList[index] ?? 0;
    const code = String(number);
    const okresCode = okresList[index] ?? okresList[0] ?? '';
    return { ...orp, kind: 'obec', code, name, obecCode: code, okresCodes: [okresCode] };
  });
}

/** `CZ0421` → `CZ042`; Praha is a kraj and an okres in one. */
function krajOfOkres(okresCode: string): string {
  return okresCode.slice(0, 5);
}

function middleOf(places: readonly SearchPlace[]): { lat: number; lon: number } {
  const mean = (of: (place: SearchPlace) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, places.length);
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
