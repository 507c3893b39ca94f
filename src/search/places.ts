/** Places people may ask for, as the build's files have them, and what is known of each. */
import { distanceKm } from '../domain/distance.ts';
import { foldText, toSlug } from '../domain/text.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';
import { PlaceAliases } from './place-aliases.ts';
import {
  type ObceFile,
  type PlacesFile,
  type PscFile,
  type SearchPlace,
  largerAreasIn,
  obceIn,
  orpsIn,
} from './place-files.ts';

export class PlaceIndex {
  readonly aliases = new PlaceAliases();
  readonly #byCode = new Map<string, SearchPlace>();
  readonly #orps: readonly SearchPlace[];
  readonly #otherNames: ReadonlyMap<string, readonly string[]>;
  readonly #slugs: ReadonlyMap<string, string>;
  /** Codes of ORPs. */
  readonly #withoutPages: ReadonlySet<string>;
  /** Codes of the obce that were added, seats of ORPs among them, and of their ORPs. */
  readonly #listed = new Set<string>();
  /** Obce by their main PSČ. */
  readonly #byPsc = new Map<string, readonly SearchPlace[]>();

  constructor(file: PlacesFile) {
    this.#withoutPages = new Set(file.withoutPages);
    this.#otherNames = new Map(file.names);
    this.#slugs = new Map(file.slugs);
    this.#orps = orpsIn(file);
    for (const place of [...this.#orps, ...largerAreasIn(file, this.#orps)]) this.#add(place);
  }

  /** The obce beside the seats of ORPs. */
  addObce({ orps }: ObceFile): void {
    for (const [orpCode, row] of Object.entries(orps)) {
      const orp = this.#byCode.get(orpCode);
      if (orp === undefined) continue;
      this.#listed.add(orpCode);
      for (const obec of obceIn(row, orp)) {
        this.#listed.add(obec.code);
        // The seat is known as the ORP, with all that belongs to it.
        if (obec.code !== orp.obecCode) this.#add(obec);
      }
    }
  }

  #add(place: SearchPlace): void {
    this.#byCode.set(place.code, place);
    this.aliases.add(place, this.#otherNames.get(place.code) ?? []);
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
}

function rankOf({ kind }: SearchPlace): number {
  return kind === 'orp' ? 0 : kind === 'obec' ? 1 : 2;
}
