/**
 * Address points of the demo: invented houses near the point of a real obec, their rows in the
 * columns of RÚIAN's CSV, and the addresses of the register that lead to them.
 */
import proj4 from 'proj4';
import type { Obec, Territory } from '../../src/domain/area.ts';
import type { Point } from '../../src/domain/coordinates.ts';
import type { Random } from './random.ts';
import type { RawAddress } from './raw-record.ts';
import { STREETS } from './texts.ts';

/** From here up no real code of RÚIAN or portalId lies. */
export const FIRST_CODE = 900_000_001;
/** Codes that are in no CSV: of houses the register still names and RÚIAN no longer knows. */
const FIRST_RETIRED_CODE = 990_000_001;

/** S-JTSK as ČÚZK's own service converts it; a common shorter `towgs84` is off by metres. */
const S_JTSK =
  '+proj=krovak +lat_0=49.5 +lon_0=24.83333333333333 +alpha=30.28813972222222 +k=0.9999 +x_0=0 +y_0=0 ' +
  '+ellps=bessel +towgs84=570.8,85.7,462.8,4.998,1.587,5.261,3.56 +units=m +no_defs';

const HEADER =
  'Kód ADM;Kód obce;Název obce;Kód MOMC;Název MOMC;Kód obvodu Prahy;Název obvodu Prahy;Kód části obce;' +
  'Název části obce;Kód ulice;Název ulice;Typ SO;Číslo domovní;Číslo orientační;Znak čísla orientačního;' +
  'PSČ;Souřadnice Y;Souřadnice X;Platí Od';

const METRES_PER_DEGREE = 111_320;
/** Villages smaller than this have no streets, only house numbers. */
const MIN_INHABITANTS_WITH_STREETS = 1200;
const SHARED_SHARE = 0.22;
/** Houses of one obec that a later service may share. */
const MAX_REMEMBERED = 40;
/**
 * Every n-th point has no coordinates. By its code, not at random: a code that had a point in one
 * demo has one in every other, as the importer rightly stops when points are lost.
 */
const WITHOUT_COORDINATES_EVERY = 67;
const EVIDENCE_NUMBER_SHARE = 0.02;

export interface AddressPoint {
  readonly code: number;
  readonly obec: Obec;
  readonly street: string | null;
  readonly houseNumber: number;
  readonly isEvidenceNumber: boolean;
  readonly orientationNumber: string | null;
  /** `null` where RÚIAN has no coordinates. */
  readonly point: Point | null;
}

export class AddressBook {
  readonly #territory: Territory;
  readonly #points: AddressPoint[] = [];
  readonly #byObec = new Map<string, AddressPoint[]>();
  #retired = 0;

  constructor(territory: Territory) {
    this.#territory = territory;
  }

  get points(): readonly AddressPoint[] {
    return this.#points;
  }

  /** A house in the obec: sometimes one where another service already is. */
  find(obec: Obec, random: Random): AddressPoint {
    const known = this.#byObec.get(obec.code) ?? [];
    return known.length > 0 && random.chance(SHARED_SHARE) ? random.pick(known) : this.build(obec, random);
  }

  /** @param isShared whether other services may come to the house later */
  build(obec: Obec, random: Random, isShared = true): AddressPoint {
    const hasStreets = obec.population.total >= MIN_INHABITANTS_WITH_STREETS;
    const isEvidenceNumber = random.chance(
      hasStreets ? EVIDENCE_NUMBER_SHARE / 2 : EVIDENCE_NUMBER_SHARE * 3,
    );
    const orientation = `${random.int(1, 64)}${random.chance(0.12) ? random.pick(['a', 'b', 'c']) : ''}`;
    const number = this.#points.length + 1;
    const built: AddressPoint = {
      code: FIRST_CODE + number - 1,
      obec,
      street: hasStreets ? random.pick(STREETS) : null,
      houseNumber: random.int(
        1,
        hasStreets ? Math.min(3200, 60 + Math.round(obec.population.total / 5)) : 220,
      ),
      isEvidenceNumber,
      orientationNumber: hasStreets && !isEvidenceNumber && random.chance(0.6) ? orientation : null,
      point: number % WITHOUT_COORDINATES_EVERY === 0 ? null : scatter(obec, random),
    };
    this.#points.push(built);
    if (isShared)
      this.#byObec.set(obec.code, [...(this.#byObec.get(obec.code) ?? []), built].slice(-MAX_REMEMBERED));
    return built;
  }

  /** A code that leads to no address point. */
  retiredCode(): number {
    this.#retired += 1;
    return FIRST_RETIRED_CODE + this.#retired;
  }

  /** The address as the register writes it. */
  toRawAddress(point: AddressPoint, random: Random): RawAddress {
    const { obec } = point;
    const kraj = this.#territory.getKraj(obec.krajCode);
    const okres = this.#territory.findOkres(obec.okresCode)?.ruianCode;
    return {
      cisloDomovni: point.houseNumber,
      cisloOrientacni: point.orientationNumber ?? (random.chance(0.3) ? undefined : null),
      dodatekAdresy: random.chance(0.02) ? random.pick(['2. patro', 'budova B', 'vchod ze dvora']) : null,
      kodAdresnihoMista: point.code,
      psc: obec.psc,
      typCislaDomovniho: { id: `TypStavebnihoObjektu/${point.isEvidenceNumber ? 2 : 1}` },
      kraj: { id: `Kraj/${kraj.ruianCode}` },
      okres: typeof okres === 'string' ? { id: `Okres/${okres}` } : null,
      obec: { id: `Obec/${obec.code}` },
      castObce: random.chance(0.8) ? { id: `CastObce/${partCodeOf(obec)}` } : null,
      mestskyObvodMestskaCast: null,
      mestskyObvodVPraze: null,
      ulice: point.street === null ? null : { nazev: point.street },
    };
  }

  /** Rows of the CSV with their header, not yet encoded. */
  *rows(): Generator<string> {
    yield HEADER;
    for (const point of this.#points) yield toRow(point);
  }
}

/** Near the middle rather than at the edge; the bigger the obec, the farther out. */
function scatter(obec: Obec, random: Random): Point {
  const radius = radiusOf(obec) * random.next();
  const angle = random.next() * 2 * Math.PI;
  const { lat, lon } = obec.point;
  const metresPerLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return {
    lat: lat + (radius * Math.sin(angle)) / METRES_PER_DEGREE,
    lon: lon + (radius * Math.cos(angle)) / metresPerLon,
  };
}

/** How far from the point of the obec its invented houses stand, in metres. */
export function radiusOf({ population: { total } }: Obec): number {
  if (total < 2000) return 200;
  if (total < 40_000) return 600;
  return total < 90_000 ? 1500 : 2000;
}

/** Of no real part of an obec; the demo knows one part in each, named as the obec itself. */
function partCodeOf({ code }: Obec): string {
  return `9${code}`;
}

/** Městský obvod or část, and the districts of Praha: codes and names. */
const NO_DISTRICTS = ['', '', '', ''];

function toRow({
  code,
  obec,
  street,
  houseNumber,
  isEvidenceNumber,
  orientationNumber,
  point,
}: AddressPoint): string {
  const [, orientation = '', letter = ''] = /^(\d+)([a-z]?)$/u.exec(orientationNumber ?? '') ?? [];
  const place = [code, obec.code, obec.name, ...NO_DISTRICTS, partCodeOf(obec), obec.name, '', street ?? ''];
  const house = [isEvidenceNumber ? 'č.ev.' : 'č.p.', houseNumber, orientation, letter, obec.psc ?? ''];
  return [...place, ...house, ...toSjtsk(point), '2026-01-01T00:00:00'].join(';');
}

/** Y and X, both positive as RÚIAN writes them, to a centimetre. */
function toSjtsk(point: Point | null): [string, string] {
  if (point === null) return ['', ''];
  const [east, north] = proj4<[number, number]>('WGS84', S_JTSK, [point.lon, point.lat]);
  return [(-east).toFixed(2), (-north).toFixed(2)];
}

const FIRST_BYTE = 0x80;
/** Characters of the upper half of windows-1250, by what Node itself decodes them to. */
const UPPER_HALF = new Map(
  [
    ...new TextDecoder('windows-1250').decode(
      Uint8Array.from({ length: 128 }, (_, index) => FIRST_BYTE + index),
    ),
  ].map((character, index) => [character, FIRST_BYTE + index]),
);

/** Text in windows-1250, the encoding of RÚIAN's CSV, which Node can read but not write. */
export function encodeWindows1250(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < FIRST_BYTE ? code : UPPER_HALF.get(character);
    if (byte === undefined) throw new RangeError(`windows-1250 has no character "${character}"`);
    return byte;
  });
}
