/** The words and places search knows, loaded piece by piece: as much as a query needs. */
import type { SearchFile } from '../routes.ts';
import { toWords } from './analyse.ts';
import { SearchUnavailableError } from './index-reader.ts';
import { type Interpretation, interpret } from './interpret.ts';
import { Lexicon, type LexiconFile, type WordsFile } from './lexicon.ts';
import { type ObcePosition, type PositionsFile, toPositions } from './nearest-obec.ts';
import type { ElsewhereFile, ObceFile, PlacesFile, PscFile } from './place-files.ts';
import { PlaceIndex } from './places.ts';

export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly places: PlaceIndex;
}

export class Words {
  readonly #pathOf: (file: SearchFile) => string;
  readonly #loading = new Map<SearchFile, Promise<void>>();
  #vocabulary: Promise<Vocabulary> | undefined;
  #places: Promise<PlaceIndex> | undefined;
  #elsewhere: PlaceIndex | undefined;
  #positions: readonly ObcePosition[] = [];
  #providers: readonly string[] = [];

  /** @param pathOf address of a file, base path included */
  constructor(pathOf: (file: SearchFile) => string) {
    this.#pathOf = pathOf;
  }

  /** The larger places alone; with the obce once they were asked for. @throws {SearchUnavailableError} */
  places(): Promise<PlaceIndex> {
    this.#places ??= this.#read('mista', (file) => new PlaceIndex(file as PlacesFile)).catch(
      (cause: unknown) => {
        this.#places = undefined;
        throw cause;
      },
    );
    return this.#places;
  }

  /** Czech words and the larger places. @throws {SearchUnavailableError} */
  vocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= this.#loadVocabulary().catch((cause: unknown) => {
      this.#vocabulary = undefined; // a broken network may work at the next try
      throw cause;
    });
    return this.#vocabulary;
  }

  /**
   * What a query means. Words of other languages and the names of all obce are loaded only where
   * the query has a word that is not Czech or not known.
   *
   * @param placeCode of the place people chose; empty when they did not
   * @throws {SearchUnavailableError}
   */
  async interpret(query: string, placeCode: string, isExact: boolean): Promise<Interpretation> {
    const { lexicon, places } = await this.vocabulary();
    if (placeCode !== '' && places.get(placeCode) === undefined) await this.obce();
    if (/\p{Script=Cyrillic}/u.test(query)) await this.#addWords('slova-uk');
    const read = () => interpret(query, { lexicon, places, isExact, place: places.get(placeCode) });
    const first = read();
    if (hasPsc(query)) await this.pscs();
    else if (first.names.length === 0 && first.corrections.length === 0) return first;
    await Promise.all([this.obce(), this.#addWords('slova-en')]);
    return read();
  }

  /** Names of all obce of the area, in addition to the towns. @throws {SearchUnavailableError} */
  obce(): Promise<void> {
    return this.#once('obce', async () => {
      const places = await this.places();
      await this.#read('obce', (file) => places.addObce(file as ObceFile));
    });
  }

  /** Main PSČ of the obce, and the obce. @throws {SearchUnavailableError} */
  async pscs(): Promise<void> {
    await this.obce();
    await this.#once('psc', async () => {
      const places = await this.places();
      await this.#read('psc', (file) => places.addPscs(file as PscFile));
    });
  }

  /** Obce of the country that have no page. @throws {SearchUnavailableError} */
  async elsewhere(): Promise<PlaceIndex> {
    await this.#once('jinde', async () => {
      this.#elsewhere = await this.#read('jinde', (file) => {
        const { places, obce } = file as ElsewhereFile;
        const index = new PlaceIndex(places);
        index.addObce(obce);
        return index;
      });
    });
    if (this.#elsewhere === undefined) throw new Error('the obce elsewhere are loaded by now');
    return this.#elsewhere;
  }

  /** Where the obce of the country are. @throws {SearchUnavailableError} */
  async positions(): Promise<readonly ObcePosition[]> {
    await this.#once('polohy', async () => {
      this.#positions = await this.#read('polohy', (file) => toPositions(file as PositionsFile));
    });
    return this.#positions;
  }

  /** Names of providers. @throws {SearchUnavailableError} */
  async providers(): Promise<readonly string[]> {
    await this.#once('poskytovatele', async () => {
      this.#providers = await this.#read('poskytovatele', (file) => {
        if (!Array.isArray(file)) throw new TypeError('no list of names');
        return file as readonly string[];
      });
    });
    return this.#providers;
  }

  #addWords(file: 'slova-en' | 'slova-uk'): Promise<void> {
    return this.#once(file, async () => {
      const { lexicon } = await this.vocabulary();
      await this.#read(file, (words) => lexicon.add(words as WordsFile));
    });
  }

  async #loadVocabulary(): Promise<Vocabulary> {
    const [lexicon, places] = await Promise.all([
      this.#read('slova', (file) => new Lexicon(file as LexiconFile)),
      this.places(),
    ]);
    return { lexicon, places };
  }

  #once(file: SearchFile, load: () => Promise<void>): Promise<void> {
    const known = this.#loading.get(file);
    if (known !== undefined) return known;
    const loading = load().catch((cause: unknown) => {
      this.#loading.delete(file);
      throw cause;
    });
    this.#loading.set(file, loading);
    return loading;
  }

  /** @param take what is made of the file; one of another build does not have what it needs */
  async #read<Made>(file: SearchFile, take: (content: unknown) => Made): Promise<Made> {
    try {
      const response = await fetch(this.#pathOf(file));
      if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
      return take(await response.json());
    } catch (cause) {
      throw new SearchUnavailableError(`the words of search (${file}) cannot be loaded`, { cause });
    }
  }
}

function hasPsc(query: string): boolean {
  return toWords(query).some(({ text }) => /^[1-7]\d{4}$/u.test(text));
}
