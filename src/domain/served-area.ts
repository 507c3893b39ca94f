/** Obce and ORPs a service is said to serve: names and codes as people write them → codes. */
import type { Obec, Orp, Territory } from './area.ts';
import type { Serves } from './enrichment.ts';
import type { DeclaredArea } from './reach.ts';
import { foldText } from './text.ts';

/** One name or code that cannot be taken. */
export interface AreaFault {
  readonly key: 'obce' | 'orp';
  /** Position in the list. */
  readonly index: number;
  readonly message: string;
}

/** So many candidates are named in a message. */
const MAX_NAMED = 30;

/** Looks names up without regard to case and diacritics. The lists of names are made for the first that is asked. */
export class AreaNames {
  readonly #territory: Territory;
  #obce: ReadonlyMap<string, readonly Obec[]> | undefined;
  #orps: ReadonlyMap<string, readonly Orp[]> | undefined;

  constructor(territory: Territory) {
    this.#territory = territory;
  }

  /** @returns what could be resolved, each code once, and what could not */
  resolve({ obce, orp, byTelephone }: Pick<Serves, 'obce' | 'orp' | 'byTelephone'>): {
    area: DeclaredArea;
    faults: AreaFault[];
  } {
    const faults: AreaFault[] = [];
    const codesOf = <Item extends { readonly code: string }>(
      key: AreaFault['key'],
      names: readonly string[],
      find: (name: string) => Item | string,
    ): Item['code'][] => {
      const codes = new Set<Item['code']>();
      for (const [index, name] of names.entries()) {
        const found = find(name);
        if (typeof found === 'string') faults.push({ key, index, message: found });
        else codes.add(found.code);
      }
      return [...codes];
    };
    return {
      area: {
        obecCodes: codesOf('obce', obce, (name) => this.#findObec(name)),
        orpCodes: codesOf('orp', orp, (name) => this.#findOrp(name)),
        byTelephone,
      },
      faults,
    };
  }

  /** @returns a message where there is none or more than one */
  #findObec(name: string): Obec | string {
    if (/^\d+$/u.test(name)) {
      return (
        this.#territory.findObec(name) ?? 'no obec has this code; it has six digits (content/areas/obce.json)'
      );
    }
    this.#obce ??= Map.groupBy(this.#territory.obce, (obec) => foldText(obec.name));
    const [first, ...others] = this.#obce.get(foldText(name.trim())) ?? [];
    if (first === undefined)
      return 'no obec has this name; write it in full, or its code (content/areas/obce.json)';
    if (others.length === 0) return first;
    const named = [first, ...others].map(
      ({ code, orpCode }) => `${code} (ORP ${this.#territory.getOrp(orpCode).name})`,
    );
    return `${named.length} obce have this name; write the code of the right one: ${someOf(named)}`;
  }

  #findOrp(name: string): Orp | string {
    if (/^\d+$/u.test(name)) {
      return (
        this.#territory.findOrp(name) ?? 'no ORP has this code; it has four digits (content/areas/orp.json)'
      );
    }
    this.#orps ??= Map.groupBy(this.#territory.orps, (orp) => foldText(orp.name));
    const [first, ...others] = this.#orps.get(foldText(name.trim())) ?? [];
    if (first === undefined)
      return 'no ORP has this name; write it in full, or its code (content/areas/orp.json)';
    if (others.length === 0) return first;
    return `several ORPs have this name; write the code of the right one: ${someOf([first, ...others].map(({ code }) => code))}`;
  }
}

function someOf(texts: readonly string[]): string {
  return [...texts.slice(0, MAX_NAMED), ...(texts.length > MAX_NAMED ? ['…'] : [])].join(', ');
}
