/**
 * Address points of the demo: invented houses near the point of a real obec, and the addresses of
 * the register that lead to them.
 */
import type { Obec, Territory } from '../../src/domain/area.ts';
import type { Point } from '../../src/domain/coordinates.ts';
import { PRAGUE, PRAGUE_DISTRICTS, type PragueDistrict } from '../../src/domain/prague-district.ts';
import type { Random } from './random.ts';
import type { RawAddress } from './raw-record.ts';
import { STREETS } from './texts.ts';

/** From here up no real code of RÚIAN or portalId lies. */
export const FIRST_CODE = 900_000_001;
/** Codes that are in no CSV: of houses the register still names and RÚIAN no longer knows. */
const FIRST_RETIRED_CODE = 990_000_001;

/** How many points, and how many retired codes, one book may have. */
const POINTS_PER_BOOK = 20_000_000;
const RETIRED_PER_BOOK = 1_000_000;

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
/** Towns of so many have parts; smaller ones one, named as the obec itself. */
const MIN_INHABITANTS_WITH_PARTS = 100_000;
const PARTS = ['Střed', 'Sever', 'Jih', 'Východ', 'Západ'];
/** Of every so many houses of Praha one is in no district, as where RÚIAN has none. */
const WITHOUT_DISTRICT_EVERY = 29;

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

/** Houses of one kind of places; books share none, so what is added to one leaves the others as they are. */
export class AddressBook {
  readonly #territory: Territory;
  readonly #firstCode: number;
  readonly #byObec = new Map<string, AddressPoint[]>();
  #count = 0;
  #nextRetired: number;
  #notTaken: AddressPoint[] = [];

  /** @param series number of the book, from 0; codes of two books never meet */
  constructor(territory: Territory, series = 0) {
    this.#territory = territory;
    this.#firstCode = FIRST_CODE + series * POINTS_PER_BOOK;
    this.#nextRetired = FIRST_RETIRED_CODE + series * RETIRED_PER_BOOK;
  }

  /** Houses built since the last call; the book itself remembers only those that may be shared. */
  takeNew(): readonly AddressPoint[] {
    const taken = this.#notTaken;
    this.#notTaken = [];
    return taken;
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
    this.#count += 1;
    const built: AddressPoint = {
      code: this.#firstCode + this.#count - 1,
      obec,
      street: hasStreets ? random.pick(STREETS) : null,
      houseNumber: random.int(
        1,
        hasStreets ? Math.min(3200, 60 + Math.round(obec.population.total / 5)) : 220,
      ),
      isEvidenceNumber,
      orientationNumber: hasStreets && !isEvidenceNumber && random.chance(0.6) ? orientation : null,
      point: this.#count % WITHOUT_COORDINATES_EVERY === 0 ? null : scatter(obec, random),
    };
    this.#notTaken.push(built);
    if (isShared)
      this.#byObec.set(obec.code, [...(this.#byObec.get(obec.code) ?? []), built].slice(-MAX_REMEMBERED));
    return built;
  }

  /** A code that leads to no address point. */
  retiredCode(): number {
    this.#nextRetired += 1;
    return this.#nextRetired;
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
      castObce: random.chance(0.8) ? { id: `CastObce/${partOf(point).code}` } : null,
      mestskyObvodMestskaCast: null,
      // RÚIAN says it where the register does not.
      mestskyObvodVPraze: null,
      ulice: point.street === null ? null : { nazev: point.street },
    };
  }
}

/** The obec an address of the register names. */
export function codeOfObec({ obec }: RawAddress): string {
  return obec.id.slice('Obec/'.length);
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

/**
 * Part of the obec a house is in, of no real code; of a small one the only part, named as itself.
 * By the number of the house: in the demo parts are names, not land.
 */
export function partOf({ obec, code }: Pick<AddressPoint, 'obec' | 'code'>): { code: string; name: string } {
  // Praha is told apart by its districts.
  const isDivided = obec.population.total >= MIN_INHABITANTS_WITH_PARTS && obec.code !== PRAGUE;
  const name = PARTS[code % PARTS.length];
  return isDivided && name !== undefined
    ? { code: `9${code % PARTS.length}${obec.code}`, name }
    : { code: `9${obec.code}`, name: obec.name };
}

/** One of the real districts, by the number of the house: invented houses stand all round one point. */
export function districtOf({ obec, code }: Pick<AddressPoint, 'obec' | 'code'>): PragueDistrict | null {
  if (obec.code !== PRAGUE || code % WITHOUT_DISTRICT_EVERY === 0) return null;
  return PRAGUE_DISTRICTS[code % PRAGUE_DISTRICTS.length] ?? null;
}
