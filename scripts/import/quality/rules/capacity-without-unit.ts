/** A number without its unit means nothing, so it is not kept. */
import type { CapacityUnit } from '../../../../src/domain/capacity.ts';
import { codeOf } from '../../../../src/domain/code-list.ts';
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const capacityWithoutUnit = defineRule({
  kind: 'capacity-without-unit',
  title: 'Capacities with a number but without a known unit, left out',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
});

/** Codes of TypKapacitySocialniSluzby. */
const UNITS: ReadonlyMap<string, CapacityUnit> = new Map([
  ['luzka', 'beds'],
  ['klient', 'clients'],
  ['kontakt', 'contacts'],
  ['interv', 'interventions'],
  ['hovor', 'calls'],
]);

/** @param registerId `TypKapacitySocialniSluzby/luzka` */
export function unitOf(registerId: string | undefined): CapacityUnit | null {
  return UNITS.get(codeOf(registerId ?? '', 'TypKapacitySocialniSluzby') ?? '') ?? null;
}
