/** Catalogue → the files search loads beside its index: words, places, names of providers. */
import type { Obec, Orp } from '../domain/area.ts';
import type { LexiconView, ProviderView } from '../catalogue/views.ts';
import type { LexiconFile, WordsFile } from './lexicon.ts';
import { toSlug } from '../domain/text.ts';
import { type PositionsFile, STEP, radiusKm } from './nearest-obec.ts';
import type { ElsewhereFile, ObceFile, PlacesFile, PscFile } from './place-files.ts';

export function toLexiconFile({ types, groups, situations }: LexiconView): LexiconFile {
  return {
    types: types.map(({ code, slug, label, names: { cs, unsaid } }) => ({
      code,
      slug,
      label,
      names: cs.slice(1),
      unsaid,
    })),
    groups: groups.map(({ code, short, names: { cs, unsaid } }) => ({
      code,
      short,
      names: cs.filter((name) => name !== short),
      unsaid,
    })),
    situations: situations.map(({ title, typeCodes, names: { cs, unsaid } }) => ({
      title,
      types: typeCodes,
      names: cs.slice(1),
      unsaid,
    })),
  };
}

/** Words of another language than Czech. */
export function toWordsFile({ types, groups, situations }: LexiconView, locale: OtherLanguage): WordsFile {
  const byCode = (items: LexiconView['types'] | LexiconView['groups']) =>
    Object.fromEntries(items.map(({ code, names }) => [code, names[locale]]));
  return {
    types: byCode(types),
    groups: byCode(groups),
    situations: situations.map(({ names }) => names[locale]),
  };
}

/** Languages people may write in beside Czech, whatever language the page is in. */
export type OtherLanguage = 'en' | 'uk';

export interface AreaOfSearch {
  readonly kraje: readonly { readonly code: string; readonly name: string }[];
  readonly okresy: readonly { readonly code: string; readonly name: string }[];
  readonly orps: readonly Orp[];
  readonly obce: readonly Obec[];
}

export function toPlacesFile(
  { kraje, okresy, orps, obce }: AreaOfSearch,
  { places }: LexiconView,
): PlacesFile {
  const codes = new Set([...kraje, ...okresy, ...orps, ...obce].map(({ code }): string => code));
  return {
    kraje: kraje.map(({ code, name }) => [code, plain(name)]),
    okresy: okresy.map(({ code, name }) => [code, plain(name)]),
    orps: orps.map(({ code, name, okresCodes, seatObecCode, point }) => [
      code,
      plain(name),
      okresCodes.join(' '),
      seatObecCode,
      // Two decimals are a kilometre: only the order of neighbours comes of it.
      Number(point.lat.toFixed(2)),
      Number(point.lon.toFixed(2)),
    ]),
    names: places.flatMap(({ code, names }) => (codes.has(code) ? [[code, names.cs] as const] : [])),
    withoutPages: orps
      .filter(({ code }) => !obce.some(({ orpCode }) => orpCode === code))
      .map(({ code }) => code),
    slugs: [...orps, ...obce].flatMap(({ code, name, slug }) =>
      slug === toSlug(name) ? [] : [[code, slug] as const],
    ),
  };
}

export function toObceFile({ orps, obce }: AreaOfSearch): ObceFile {
  const ofOrp = Map.groupBy(obce, ({ orpCode }) => orpCode);
  return {
    orps: Object.fromEntries(
      orps.flatMap(({ code, okresCodes }) => {
        const list = (ofOrp.get(code) ?? []).toSorted((a, b) => Number(a.code) - Number(b.code));
        if (list.length === 0) return [];
        const names = list.map(({ name }) => plain(name)).join('|');
        const steps = list
          .map((obec, index) => Number(obec.code) - Number(list[index - 1]?.code ?? 0))
          .join('|');
        const okresy = okresCodes.length === 1 ? okresCodes : list.map(({ okresCode }) => okresCode);
        return [[code, [names, steps, okresy.join('|')] as const]];
      }),
    ),
  };
}

export function toPscFile({ obce }: AreaOfSearch): PscFile {
  const byPsc = Map.groupBy(
    obce.filter(({ psc }) => psc !== null),
    ({ psc }) => psc ?? '',
  );
  return Object.fromEntries([...byPsc].map(([psc, list]) => [psc, list.map(({ code }) => code).join(' ')]));
}

/** Obce of the country that have no page, with all that tells where they are. @param area of the site */
export function toElsewhereFile(
  country: AreaOfSearch,
  area: Pick<AreaOfSearch, 'obce'>,
  lexicon: LexiconView,
): ElsewhereFile {
  const inside = new Set(area.obce.map(({ code }) => code));
  const obce = country.obce.filter(({ code }) => !inside.has(code));
  return { places: toPlacesFile({ ...country, obce }, lexicon), obce: toObceFile({ ...country, obce }) };
}

/** Where all obce of the country are. */
export function toPositionsFile({ obce }: Pick<AreaOfSearch, 'obce'>): PositionsFile {
  const inSteps = (degrees: number) => Math.round(degrees / STEP);
  return Object.fromEntries(
    [...Map.groupBy(obce, ({ orpCode }) => orpCode)].map(([orpCode, ofOrp]) => {
      const list = ofOrp.toSorted((a, b) => Number(a.code) - Number(b.code));
      const lats = list.map(({ point }) => inSteps(point.lat));
      const lons = list.map(({ point }) => inSteps(point.lon));
      const [south, west] = [Math.min(...lats), Math.min(...lons)];
      return [
        orpCode,
        [
          list.map(({ code }, index) => Number(code) - Number(list[index - 1]?.code ?? 0)).join('|'),
          [south, ...lats.map((lat) => lat - south)].join('|'),
          [west, ...lons.map((lon) => lon - west)].join('|'),
          list.map(({ population }) => Math.round(radiusKm(population.total) * 10)).join('|'),
        ] as const,
      ];
    }),
  );
}

/** For suggestions: names of providers, each once. */
export function toProvidersFile(providers: readonly ProviderView[]): readonly string[] {
  return [...new Set(providers.map(({ name }) => plain(name)))];
}

function plain(name: string): string {
  return name.replaceAll('\u00A0', ' ');
}
