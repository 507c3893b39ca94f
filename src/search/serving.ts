/**
 * How services serve a place, as far as the index tells: they are there, come there, work for the whole
 * kraj, can be rung, or are near (see src/domain/reach.ts for the same by all that is known).
 */
import { analyse } from './analyse.ts';
import type { Filters, IndexReader } from './index-reader.ts';
import { END, comesMark, phoneMark, placeMark } from './marks.ts';
import type { SearchPlace } from './place-files.ts';
import { NEXT_ORP, REACH, type ReachStep } from './ranking.ts';
import type { Words } from './words.ts';

export interface Served {
  readonly step: ReachStep;
  /** Of the rank, 1 for the best. */
  readonly factor: number;
}

export const FAR: Served = { step: 'far', factor: REACH.far };

/** Neighbouring ORPs whose services are put in their order; further away it matters no more. */
const NEIGHBOURS = 5;
/** With so many that serve the place, nobody looks for those that do not. */
const ENOUGH = 10;

export class Serving {
  readonly #index: IndexReader;
  readonly #words: Words;

  constructor(index: IndexReader, words: Words) {
    this.#index = index;
    this.#words = words;
  }

  /** Marks end at the ORP: whether a place is in a village itself, its address tells. */
  async #takeInVillage(
    { name }: SearchPlace,
    marks: readonly string[],
    filters: Filters,
    reached: Map<string, Served>,
  ): Promise<void> {
    const words = wordsOf(name);
    for (const word of words) if ((await this.#index.select([word])).size === 0) return;
    for (const mark of marks) {
      for (const id of (await this.#index.select([mark, ...words], filters)).keys()) {
        reached.set(id, { step: 'inObec', factor: REACH.inObec });
      }
    }
  }

  /**
   * @param found ids of the results: with enough of them that serve the place, nothing further is asked
   * @returns how services serve it, by id; those not in it are far away
   * @throws {SearchUnavailableError}
   */
  async find(
    place: SearchPlace,
    filters: Filters,
    found: ReadonlyMap<string, unknown>,
  ): Promise<Map<string, Served>> {
    const reached = new Map<string, Served>();
    const take = async (step: ReachStep, marks: readonly string[], factor: number = REACH[step]) => {
      for (const mark of marks) {
        for (const id of (await this.#index.select([mark], filters)).keys()) {
          if (!reached.has(id)) reached.set(id, { step, factor });
        }
      }
    };
    const { kind, krajCode, okresCodes, orpCode, obecCode } = place;
    if (kind === 'kraj') await take('inKraj', [placeMark({ krajCode })]);
    else if (kind === 'okres')
      await take(
        'inOkres',
        okresCodes.map((okresCode) => placeMark({ krajCode, okresCode })),
      );
    else {
      const inside = okresCodes.map((okresCode) => ({ krajCode, okresCode, orpCode: orpCode ?? '' }));
      if (kind === 'orp')
        await take(
          'inObec',
          inside.map((codes) => placeMark({ ...codes, isSeat: true })),
        );
      else
        await this.#takeInVillage(
          place,
          inside.map((codes) => placeMark({ ...codes, isSeat: false })),
          filters,
          reached,
        );
      await take('comes', [comesMark(orpCode ?? ''), comesMark(obecCode ?? '')]);
      await take('inOrp', inside.map(placeMark));
    }
    await take('wholeKraj', [comesMark(krajCode)]);
    await take('byPhone', [phoneMark]);
    const served = [...reached.keys()].filter((id) => found.has(id)).length;
    if (kind !== 'kraj' && served < Math.min(ENOUGH, found.size)) {
      const { places } = await this.#words.vocabulary();
      // Marks of another kraj lie in another piece of the index, a tenth of all that a search loads.
      const inKraj = places.neighboursOf(place).filter((orp) => orp.krajCode === krajCode);
      for (const [index, orp] of inKraj.slice(0, NEIGHBOURS).entries()) {
        const marks = orp.okresCodes.map((okresCode) =>
          placeMark({ krajCode: orp.krajCode, okresCode, orpCode: orp.orpCode ?? '' }),
        );
        await take('nearOrp', marks, REACH.nearOrp - index * NEXT_ORP);
      }
    }
    return reached;
  }
}

/** Words of the name of a village as addresses have them. */
function wordsOf(name: string): string[] {
  return analyse(name).map((stem) => `${stem}${END}`);
}
