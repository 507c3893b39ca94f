/** Whether a service belongs to the covered area because it is declared to serve there. */
import type { Area, Territory } from '../../../src/domain/area.ts';
import type { DeclaredArea } from '../../../src/domain/reach.ts';

/** @param declared `undefined` or `null` when nothing is declared */
export function isServedInArea(
  declared: DeclaredArea | null | undefined,
  area: Area,
  territory: Territory,
): boolean {
  if (declared === null || declared === undefined) return false;
  const { obecCodes, orpCodes, byTelephone } = declared;
  if (byTelephone || area.includes('CZ')) return true;
  const served = new Set<string>(orpCodes);
  return (
    obecCodes.some((code) => territory.isObecIn(area, territory.getObec(code))) ||
    territory.orpsIn(area).some(({ code }) => served.has(code))
  );
}
