/**
 * What is known of every ORP and type of a site of several kraje, as a file: its page of white spots
 * shows counts only, so that a filter has to ask the cells anew.
 */
import type { SpotCell } from '@/catalogue/views.ts';
import type { Kraj, OrpCode } from '@/domain/area.ts';
import { TELEPHONE_TYPE } from '@/domain/service.ts';
import { encodeEvidence } from './evidence-code.ts';

export interface SpotsFile {
  /** Sets of target groups the codes name. */
  readonly sets: readonly string[];
  /** Name, number of the kraj in the order of the table, slug of its pages of types; `null`: it has none. */
  readonly orps: readonly (readonly [name: string, kraj: number, slug: string | null])[];
  /** In the order of the rows of the table. */
  readonly types: readonly {
    readonly label: string;
    readonly slug: string;
    readonly isPhone: boolean;
    /** One for each ORP. */
    readonly codes: readonly string[];
  }[];
}

/** @param rows cells of each type, all in the same order of ORPs */
export function toSpotsFile(
  rows: readonly (readonly SpotCell[])[],
  kraje: readonly Kraj[],
  withPages: ReadonlySet<OrpCode>,
): SpotsFile {
  const { sets, codes } = encodeEvidence(rows.flatMap((cells) => cells.map(({ evidence }) => evidence)));
  const orps = (rows[0] ?? []).map(({ orp }) => orp);
  return {
    sets,
    orps: orps.map(({ code, name, slug, krajCode }) => [
      name,
      kraje.findIndex((kraj) => kraj.code === krajCode),
      withPages.has(code) ? slug : null,
    ]),
    types: rows.flatMap(([first], row) => {
      if (first === undefined) return [];
      const { label, slug, code } = first.type;
      const isPhone = code === TELEPHONE_TYPE;
      return [{ label, slug, isPhone, codes: codes.slice(row * orps.length, (row + 1) * orps.length) }];
    }),
  };
}
