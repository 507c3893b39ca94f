/** What a thought-up service has to know of each ORP, as a file: neighbours, inhabitants, obce. */
import type { Obec, ObecCode, Orp, OrpCode } from '../domain/area.ts';
import { sortCzech } from '../domain/text.ts';

export interface OrpFacts {
  /** In the area. */
  readonly neighbours: readonly OrpCode[];
  readonly seniors: number;
  /** Inhabitants on 31 December of it. */
  readonly year: number;
  /** Code, name and inhabitants of each, in Czech order. */
  readonly obce: readonly (readonly [ObecCode, string, number])[];
}

/** By code of the ORP. */
export type OrpFactsFile = Readonly<Record<string, OrpFacts>>;

export function toOrpFacts(
  orps: readonly Orp[],
  obce: readonly Obec[],
  neighboursOf: (orpCode: OrpCode) => readonly Orp[],
): OrpFactsFile {
  const byOrp = Map.groupBy(obce, ({ orpCode }) => orpCode);
  return Object.fromEntries(
    orps.map(({ code, population: { seniors, year } }): [string, OrpFacts] => [
      code,
      {
        neighbours: neighboursOf(code).map((orp) => orp.code),
        seniors,
        year,
        obce: sortCzech(byOrp.get(code) ?? [], ({ name }) => name).map((obec) => [
          obec.code,
          obec.name,
          obec.population.total,
        ]),
      },
    ]),
  );
}
