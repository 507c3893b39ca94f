/**
 * Places in a query: "v Děčíně", "Usti n. L.", "okr. Teplice", "40502".
 *
 * A name counts in all its forms, whole or by its first word ("Roudnice"), where that word alone
 * tells the place. Names that several places bear are asked for, unless one is the seat of an ORP.
 */
import { distanceKm } from '../domain/distance.ts';
import { foldText, toSlug } from '../domain/text.ts';
import { type Word as AnyWord, isStopWord, toWords } from './analyse.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';
import {
  COMMON_FIRST,
  LINKS,
  type NameWord,
  OBEC_WORDS,
  type PlaceKind,
  PREPOSITIONS,
  adjectiveStems,
  asName,
  beginOf,
  endOf,
  matchLength,
  wantedKind,
} from './place-names.ts';

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

export interface FoundPlace {
  readonly places: readonly [SearchPlace, ...SearchPlace[]];
  /** Words of the query it takes: from, to (not included), prepositions before it among them. */
  readonly from: number;
  readonly to: number;
  /** Whether the first of them is meant; else people are asked. */
  readonly isCertain: boolean;
}

interface Alias {
  readonly place: SearchPlace;
  readonly words: readonly NameWord[];
  /** Whole names come before first words and other names. */
  readonly isWhole: boolean;
}

export class PlaceIndex {
  readonly #byCode = new Map<string, SearchPlace>();
  /** By the stem of the first word. */
  readonly #aliases = new Map<string, Alias[]>();
  readonly #orps: SearchPlace[] = [];
  readonly #names: ReadonlyMap<string, readonly string[]>;
  readonly #slugs: ReadonlyMap<string, string>;
  /** Codes of the obce that were added, seats of ORPs among them, and of their ORPs. */
  readonly #listed = new Set<string>();
  /** Obce by their main PSČ. */
  readonly #withoutPages: ReadonlySet<string>;
  readonly #byPsc = new Map<string, readonly SearchPlace[]>();

  constructor({ kraje, okresy, orps, names, slugs, withoutPages }: PlacesFile) {
    this.#withoutPages = new Set(withoutPages);
    this.#names = new Map(names);
    this.#slugs = new Map(slugs);
    for (const [code, name, okresCodes, obecCode, lat, lon] of orps) {
      const okresList = okresCodes.split(' ');
      const place: SearchPlace = {
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
      this.#orps.push(place);
      this.#add(place, true);
    }
    for (const [code, name] of okresy) {
      const inside = this.#orps.filter(({ okresCodes }) => okresCodes.includes(code));
      this.#add(
        {
          ...middleOf(inside),
          kind: 'okres',
          code,
          name,
          obecCode: null,
          orpCode: null,
          okresCodes: [code],
          krajCode: krajOfOkres(code),
        },
        false,
      );
    }
    for (const [code, name] of kraje) {
      const inside = this.#orps.filter(({ krajCode }) => krajCode === code);
      this.#add(
        {
          ...middleOf(inside),
          kind: 'kraj',
          code,
          name,
          obecCode: null,
          orpCode: null,
          okresCodes: [],
          krajCode: code,
        },
        false,
      );
    }
  }

  /** The obce beside the seats of ORPs. */
  addObce({ orps }: ObceFile): void {
    for (const [orpCode, [names, steps, okresy]] of Object.entries(orps)) {
      const orp = this.#byCode.get(orpCode);
      if (orp === undefined) continue;
      const stepList = steps.split('|').map(Number);
      const okresList = okresy.split('|');
      let number = 0;
      this.#listed.add(orpCode);
      for (const [index, name] of names.split('|').entries()) {
        number += stepList[index] ?? 0;
        const code = String(number);
        this.#listed.add(code);
        // The seat is known as the ORP, with all that belongs to it.
        if (code === orp.obecCode) continue;
        const okresCode = okresList[index] ?? okresList[0] ?? '';
        this.#add({ ...orp, kind: 'obec', code, name, obecCode: code, okresCodes: [okresCode] }, false);
      }
    }
  }

  /** Main PSČ of the obce. */
  addPscs(file: PscFile): void {
    const seats = new Map(this.#orps.map((orp) => [orp.obecCode, orp]));
    for (const [psc, codes] of Object.entries(file)) {
      const places = codes.split(' ').flatMap((code) => seats.get(code) ?? this.#byCode.get(code) ?? []);
      this.#byPsc.set(
        psc,
        places.toSorted((a, b) => Number(b.kind === 'orp') - Number(a.kind === 'orp')),
      );
    }
  }

  get(code: string): SearchPlace | undefined {
    return this.#byCode.get(code);
  }

  /** An obec by its code; the seat of an ORP as the ORP. */
  getObec(code: string): SearchPlace | undefined {
    const place = this.#byCode.get(code);
    return place?.kind === 'obec' ? place : this.#orps.find(({ obecCode }) => obecCode === code);
  }

  /** Whether an obec, or some obec of an ORP, was in the list of obce. */
  isListed(code: string): boolean {
    return this.#listed.has(code);
  }

  /** Whether some ORPs had no obce in that list: there may be namesakes of those that were. */
  hasUnlisted(): boolean {
    return this.#orps.some(({ code }) => !this.#listed.has(code));
  }

  /** Whether the obec, or the seat of the ORP, has a page of its own. */
  hasObecPage({ obecCode, orpCode }: SearchPlace): boolean {
    return obecCode !== null && orpCode !== null && !this.#withoutPages.has(orpCode);
  }

  /** Part of the address of an ORP or obec. */
  slugOf(code: string, name: string): string {
    return this.#slugs.get(code) ?? toSlug(name);
  }

  /** ORPs of an okres or kraj, in the order of their list. */
  orpsIn({ kind, code }: SearchPlace): SearchPlace[] {
    return this.#orps.filter((orp) =>
      kind === 'okres' ? orp.okresCodes.includes(code) : orp.krajCode === code,
    );
  }

  /** Places that have this number as their main PSČ; the seat of an ORP first. */
  withPsc(psc: string): readonly SearchPlace[] {
    return this.#byPsc.get(psc) ?? [];
  }

  /** Other ORPs, the nearest first. */
  neighboursOf(place: SearchPlace): SearchPlace[] {
    return this.#orps
      .filter(({ code }) => code !== place.code)
      .toSorted((a, b) => distanceKm(place, a) - distanceKm(place, b));
  }

  /**
   * The place a query names: the longest name wins, then the one with a preposition before it.
   *
   * @param isOther whether a word means something else too; such a word is a place only where it is written like one
   */
  find(
    written: readonly NameWord[],
    isOther: (word: NameWord, kind: PlaceKind) => boolean,
  ): FoundPlace | null {
    const words = written.map(asName);
    const found = words.flatMap((_, at) => this.#findAt(words, at, isOther) ?? []);
    const [best] = found.toSorted((a, b) => b.score - a.score);
    if (best === undefined) return null;
    // "Jílové u Děčína": the second name says which of the first is meant.
    const before = found.find(({ to }) => to === best.from && words[to]?.text === 'u');
    const inBest = before?.places.filter(({ orpCode }) =>
      best.places.some((other) => other.orpCode === orpCode),
    );
    const [first, ...others] = inBest ?? [];
    return before === undefined || first === undefined
      ? best
      : { places: [first, ...others], from: before.from, to: best.to, isCertain: others.length === 0 };
  }

  /** As find, for names with a slip of the finger. */
  findSlipped(written: readonly AnyWord[], isOther: (word: AnyWord) => boolean): FoundPlace | null {
    const words = written.map(asName);
    for (const [at, word] of words.entries()) {
      if (isStopWord(word) || isOther(written[at] ?? word) || word.text.length < 5 || /\d/u.test(word.text))
        continue;
      if (slipsAllowed(word.text.length) === 0) continue;
      const near = [...this.#aliases.keys()].filter(
        (known) => known.startsWith(word.stem.charAt(0)) && editDistance(known, word.stem, 1) <= 1,
      );
      const found = near.flatMap((known) => {
        const changed = words.with(at, { ...word, stem: known, isCapitalised: true });
        const slipped = this.#findAt(changed, at, () => false);
        // So many villages are there that any word is near to one.
        return slipped === null || (slipped.places[0].kind === 'obec' && slipped.from === at) ? [] : slipped;
      });
      const [best] = found.toSorted((a, b) => b.score - a.score);
      if (best !== undefined) return best;
    }
    return null;
  }

  /** Towns and obce whose name is the one written but for slips of the finger; the likest first. */
  similarTo(written: string, count: number): SearchPlace[] {
    const folded = foldText(written).trim();
    const limit = slipsAllowed(folded.length);
    return [...this.#byCode.values()]
      .flatMap((place) => {
        if (place.kind !== 'obec' && place.kind !== 'orp') return [];
        const distance = editDistance(folded, foldText(place.name), limit);
        return distance > limit ? [] : [{ place, distance }];
      })
      .toSorted((a, b) => a.distance - b.distance || rankOf(a.place) - rankOf(b.place))
      .slice(0, count)
      .map(({ place }) => place);
  }

  /** Words of the names of towns, for suggestions as people type. */
  suggest(beginning: string, count: number): SearchPlace[] {
    const folded = foldText(beginning).trim();
    return [...this.#byCode.values()]
      .filter(({ name }) => foldText(name).startsWith(folded))
      .toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'cs'))
      .slice(0, count);
  }

  #findAt(
    words: readonly NameWord[],
    at: number,
    isOther: (word: NameWord, kind: PlaceKind) => boolean,
  ): (FoundPlace & { readonly score: number }) | null {
    const word = words[at];
    if (word === undefined || PREPOSITIONS.has(word.text)) return null;
    const wanted = wantedKind(words, at);
    const fits = (this.#aliases.get(word.stem) ?? []).flatMap((alias) => {
      const length = matchLength(alias.words, words, at);
      // "Ústí nad Orlicí" is not the Ústí people mean by "Ústí".
      const goesOn =
        !alias.isWhole && LINKS.has(words[at + length]?.text ?? '') && words.length > at + length + 1;
      return length === 0 || goesOn ? [] : [{ ...alias, length }];
    });
    const longest = Math.max(0, ...fits.map(({ length }) => length));
    const named = fits.filter(({ length }) => length === longest);
    const [first, ...others] = choose(named, wanted);
    if (first === undefined) return null;
    const isCertain =
      others.length === 0 || (first.kind === 'orp' && others.every(({ kind }) => kind !== 'orp'));
    const from = beginOf(words, at);
    const to = endOf(words, at + longest);
    const isPlaced = from < at || to > at + longest;
    const isNamed = OBEC_WORDS.has(words[at - 1]?.text ?? '') || wanted !== null;
    // The first word of a sentence has a capital whatever it is.
    const isCapitalised = word.isCapitalised && at > 0;
    if (longest === 1 && !isCapitalised && !isNamed) {
      // "na místo", "v domově": a village called so would be written with a capital.
      if (isOther(word, first.kind) && (first.kind === 'obec' || !isPlaced)) return null;
      if (word.text.length < 4 && !isPlaced) return null;
      // "domov pod dubem" is not in Dubí.
      if (first.kind === 'obec' && !isPlaced && foldText(first.name) !== word.text) return null;
    }
    return {
      places: [first, ...others],
      from,
      to,
      isCertain,
      score: scoreOf(longest, isPlaced, word, first),
    };
  }

  #add(place: SearchPlace, isTown: boolean): void {
    this.#byCode.set(place.code, place);
    const own = toWords(place.kind === 'kraj' ? place.name.replace(/\s*kraj\s*/iu, ' ') : place.name).map(
      asName,
    );
    this.#addAlias({ place, words: own, isWhole: true });
    const [first, second] = own;
    const isLong = first !== undefined && second !== undefined;
    if (
      isTown &&
      isLong &&
      (LINKS.has(second.text) || place.name.includes('-')) &&
      !COMMON_FIRST.has(first.stem)
    ) {
      this.#addAlias({ place, words: [first], isWhole: false });
    }
    // "děčínský", "liberecká": of one word only, of more it is no longer this place alone.
    if ((isTown || place.kind === 'okres') && first !== undefined && own.length === 1) {
      for (const stem of adjectiveStems(first.text)) {
        this.#addAlias({ place, words: [{ ...first, stem }], isWhole: false });
      }
    }
    for (const name of this.#names.get(place.code) ?? []) {
      this.#addAlias({ place, words: toWords(name).map(asName), isWhole: false });
    }
  }

  #addAlias(alias: Alias): void {
    const stem = alias.words[0]?.stem;
    if (stem === undefined) return;
    const known = this.#aliases.get(stem);
    if (known === undefined) this.#aliases.set(stem, [alias]);
    else known.push(alias);
  }
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

/** The one meant; several when nothing tells which. */
function choose(fits: readonly Alias[], wanted: PlaceKind | null): SearchPlace[] {
  const whole = fits.some(({ isWhole }) => isWhole) ? fits.filter(({ isWhole }) => isWhole) : fits;
  const places = [...new Set(whole.map(({ place }) => place))];
  if (wanted !== null) {
    const ofKind = [...new Set(fits.map(({ place }) => place))].filter(({ kind }) => kind === wanted);
    if (ofKind.length > 0) return ofKind;
  }
  const towns = places.filter(({ kind }) => kind === 'orp');
  const [town] = towns;
  // The town first; villages of the same name and its okres are offered beside it.
  if (town !== undefined && towns.length === 1)
    return [town, ...places.filter((place) => place !== town && place.kind === 'obec')];
  const other = places.filter(({ kind }) => kind !== 'okres');
  return other.length > 0 ? other : places;
}

/** Longer names first; then what is written as a place; then towns. */
function scoreOf(
  length: number,
  isPlaced: boolean,
  { isCapitalised }: NameWord,
  { kind }: SearchPlace,
): number {
  return length * 4 + (isPlaced ? 2 : 0) + (isCapitalised ? 1 : 0) + (kind === 'obec' ? 0 : 1);
}

function rankOf({ kind }: SearchPlace): number {
  return kind === 'orp' ? 0 : kind === 'obec' ? 1 : 2;
}
