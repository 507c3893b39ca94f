/**
 * Registered capacity of the services of one type in one ORP.
 *
 * Capacity belongs to registration + form + unit, not to a place: it is summed only over services
 * all of whose places lie in the ORP. Services that also stand elsewhere, or at a secret address,
 * are named beside the sum by their number.
 */
import type { OrpCode, Population } from './area.ts';
import type { Capacity, CapacityUnit } from './capacity.ts';
import type { Form } from './form.ts';

/** A service as far as its capacity goes. */
export interface CapacityHolder {
  readonly hasSecretPlace: boolean;
  /** Of each open place; `null` where the register gives no ORP. */
  readonly orpCodes: readonly (OrpCode | null)[];
  readonly forms: readonly { readonly form: Form; readonly capacities: readonly Capacity[] }[];
}

export interface OrpCapacity {
  readonly form: Form;
  readonly unit: CapacityUnit;
  /** Summed; 0 when only services of several ORPs have this form and unit. */
  readonly count: number;
  /** Services in the ORP whose capacity of this form and unit is not in the sum. */
  readonly spanning: number;
}

/** @param holders services of one type with an open place in the ORP */
export function sumCapacities(orpCode: OrpCode, holders: readonly CapacityHolder[]): OrpCapacity[] {
  const sums = new Map<string, OrpCapacity>();
  for (const { hasSecretPlace, orpCodes, forms } of holders) {
    const isOfOrp = !hasSecretPlace && orpCodes.every((code) => code === orpCode);
    for (const { form, capacities } of forms) {
      for (const [unit, entries] of Map.groupBy(capacities, (capacity) => capacity.unit)) {
        const key = `${form} ${unit}`;
        const known = sums.get(key) ?? { form, unit, count: 0, spanning: 0 };
        const count = entries.reduce((sum, entry) => sum + entry.count, 0);
        sums.set(
          key,
          isOfOrp ? { ...known, count: known.count + count } : { ...known, spanning: known.spanning + 1 },
        );
      }
    }
  }
  return [...sums.values()].toSorted((a, b) =>
    `${a.form} ${a.unit}`.localeCompare(`${b.form} ${b.unit}`, 'en'),
  );
}

/** Of inhabitants aged 65 and more for types that serve seniors alone, of all otherwise. */
export function perThousand(count: number, population: Population, isForSeniorsOnly: boolean): number | null {
  const people = isForSeniorsOnly ? population.seniors : population.total;
  return people === 0 ? null : (count * 1000) / people;
}
