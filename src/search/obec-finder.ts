/** Name or PSČ of an obec, or a position → places with the pages they have. Nothing of it leaves the browser. */
import type { Point } from '../domain/coordinates.ts';
import { MAX_QUERY, toWords, type Word } from './analyse.ts';
import { nearestObce } from './nearest-obec.ts';
import { findPlace } from './find-place.ts';
import type { SearchPlace } from './place-files.ts';
import type { PlaceIndex } from './places.ts';
import type { Words } from './words.ts';

/** An obec, and where one can read of it. */
export interface FoundObec {
  readonly name: string;
  readonly orpName: string;
  /** Empty for the seat of an ORP: it needs no more to be told. */
  readonly okresName: string;
  /** `null`: the obec has no page. */
  readonly page: { readonly code: string; readonly slug: string } | null;
  /** `null`: its ORP has no page either; it lies outside the area. */
  readonly orp: {
    readonly slug: string;
    /** Whether it has a page for each type. */ hasTypes: boolean;
  } | null;
}

export interface ObecAnswer {
  /**
   * `named`: all that was written is their name; `psc`: they have it; `area`: towns of the okres or
   * kraj written; `similar`: names like it; `none`.
   */
  readonly kind: 'named' | 'psc' | 'area' | 'similar' | 'none';
  readonly obce: readonly FoundObec[];
  /** Number or name of the area, as we know it; else as written. */
  readonly taken: string;
}

/** More names than people read through. */
const MOST_SIMILAR = 6;
/** The likeliest obec and two beside it. */
const NEAREST = 3;

/** "Most" after this word is a town, however it is written. */
const [OBEC] = toWords('obec');

export class ObecFinder {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Loads what every answer needs. @throws {SearchUnavailableError} */
  prepare(): Promise<void> {
    return this.#words.obce();
  }

  /** @throws {SearchUnavailableError} */
  async find(written: string): Promise<ObecAnswer> {
    const text = written.slice(0, MAX_QUERY).trim();
    const words = toWords(text);
    const psc = words.find(isPsc)?.text;
    const names = words.filter(({ text: word }) => !/^\d+$/u.test(word));
    await (psc === undefined ? this.#words.obce() : this.#words.pscs());
    const places = await this.#words.places();

    const ofPsc = psc === undefined ? [] : places.withPsc(psc);
    if (names.length === 0) {
      const obce = ofPsc.map((place) => toFound(place, places, places));
      return { kind: obce.length === 0 ? 'none' : 'psc', obce, taken: psc ?? text };
    }
    const named = findNamed(names, places);
    const [area] = named;
    const towns = named.filter(({ obecCode }) => obecCode !== null);
    if (towns.length > 0) {
      const both = towns.filter((place) => ofPsc.includes(place));
      const obce = (both.length > 0 ? both : towns).map((place) => toFound(place, places, places));
      const others = both.length > 0 ? [] : await this.#namesakesIn(names, places);
      return { kind: 'named', obce: [...obce, ...others], taken: text };
    }
    if (area !== undefined) {
      const obce = places.orpsIn(area).map((place) => toFound(place, places, places));
      return { kind: 'area', obce, taken: area.name };
    }
    const elsewhere = await this.#words.elsewhere();
    const others = findNamed(names, elsewhere).filter(({ obecCode }) => obecCode !== null);
    if (others.length > 0) {
      const obce = others.map((place) => toFound(place, elsewhere, places));
      return { kind: 'named', obce, taken: text };
    }
    const name = names.map((word) => word.written).join(' ');
    const similar = [...places.similarTo(name, MOST_SIMILAR), ...startingWith(name, places)];
    const obce = [...new Set(similar)].slice(0, MOST_SIMILAR).map((place) => toFound(place, places, places));
    return { kind: obce.length === 0 ? 'none' : 'similar', obce, taken: text };
  }

  /** Obce of the area that have no page, in ORPs without any service. */
  async #namesakesIn(names: readonly Word[], places: PlaceIndex): Promise<FoundObec[]> {
    if (!places.hasUnlisted()) return [];
    const elsewhere = await this.#words.elsewhere();
    return findNamed(names, elsewhere).flatMap((place) =>
      place.kind === 'obec' && places.get(place.orpCode ?? '') !== undefined
        ? toFound(place, elsewhere, places)
        : [],
    );
  }

  /**
   * Obce a point may lie in, the likeliest first; none when it is outside of Czechia.
   *
   * @throws {SearchUnavailableError}
   */
  async near(point: Point): Promise<readonly FoundObec[]> {
    const [positions] = await Promise.all([this.#words.positions(), this.#words.obce()]);
    const places = await this.#words.places();
    const near = nearestObce(point, positions, NEAREST).map(({ code }) => code);
    const isKnown = near.every((code) => places.getObec(code) !== undefined);
    const elsewhere = isKnown ? places : await this.#words.elsewhere();
    return near.flatMap((code) => {
      const inside = places.getObec(code);
      const place = inside ?? elsewhere.getObec(code);
      return place === undefined ? [] : [toFound(place, inside === undefined ? elsewhere : places, places)];
    });
  }
}

function isPsc({ text }: Word): boolean {
  return /^[1-7]\d{4}$/u.test(text);
}

/** Names of which only the beginning was written, or to which something was added: "Praha-Smíchov". */
function startingWith(name: string, places: PlaceIndex): SearchPlace[] {
  const [first = ''] = name.split(' ');
  return [
    ...(name.length < 2 ? [] : places.suggest(name, MOST_SIMILAR)),
    ...findNamed(toWords(first), places),
  ].filter(({ obecCode }) => obecCode !== null);
}

/** Places the words name, all of them: "Janov Teplice" and "Janov, okres Teplice" say which Janov. */
export function findNamed(words: readonly Word[], places: PlaceIndex): readonly SearchPlace[] {
  if (words.length === 0 || OBEC === undefined) return [];
  const found = findPlace(places, [OBEC, ...words], () => false);
  if (found === null) return [];
  const left = words.toSpliced(Math.max(0, found.from - 1), found.to - Math.max(1, found.from));
  if (left.length === 0) return found.places;
  const around = findNamed(left, places);
  const inside = found.places.filter((place) => around.some((other) => liesIn(place, other)));
  return inside.length > 0
    ? inside
    : around.filter((place) => found.places.some((other) => liesIn(place, other)));
}

function liesIn(place: SearchPlace, { kind, code, orpCode, krajCode }: SearchPlace): boolean {
  if (kind === 'okres') return place.okresCodes.includes(code);
  return kind === 'kraj' ? place.krajCode === krajCode : place.orpCode === orpCode;
}

/** @param index the place is of @param site what has pages */
function toFound(place: SearchPlace, index: PlaceIndex, site: PlaceIndex): FoundObec {
  const code = place.obecCode ?? '';
  const orpCode = place.orpCode ?? '';
  const orp = site.get(orpCode);
  const [okresCode = ''] = place.okresCodes;
  return {
    name: place.name,
    orpName: index.get(orpCode)?.name ?? '',
    okresName: place.kind === 'obec' ? (index.get(okresCode)?.name ?? '') : '',
    page: site.isListed(code) ? { code, slug: site.slugOf(code, place.name) } : null,
    orp:
      orp === undefined ? null : { slug: site.slugOf(orpCode, orp.name), hasTypes: site.isListed(orpCode) },
  };
}
