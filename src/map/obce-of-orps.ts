/** Obce of each ORP as a file: code, name and inhabitants of each, in Czech order. */
import type { Obec, ObecCode } from '../domain/area.ts';
import { sortCzech } from '../domain/text.ts';

/** By code of the ORP. */
export type ObceOfOrps = Readonly<Record<string, readonly (readonly [ObecCode, string, number])[]>>;

export function toObceOfOrps(orpCodes: readonly string[], obce: readonly Obec[]): ObceOfOrps {
  const byOrp = Map.groupBy(obce, ({ orpCode }): string => orpCode);
  return Object.fromEntries(
    orpCodes.map((orpCode) => [
      orpCode,
      sortCzech(byOrp.get(orpCode) ?? [], ({ name }) => name).map(
        ({ code, name, population }) => [code, name, population.total] as const,
      ),
    ]),
  );
}
