/** Registered capacities of one type in one ORP in words (src/domain/orp-capacity.ts has the rules). */
import type { Population } from '@/domain/area.ts';
import { perThousand } from '@/domain/orp-capacity.ts';
import type { FigureColumns } from '@/map/figures-file.ts';
import type { SpotMessages } from './spot-messages.ts';

/** @param index of the ORP in the columns */
export function capacityLines(
  { capacities, isForSeniorsOnly }: FigureColumns,
  index: number,
  population: Population,
  t: SpotMessages,
): string[] {
  return capacities.flatMap(({ form, unit, counts, spanning }) => {
    const count = counts[index] ?? 0;
    const beside = spanning[index] ?? 0;
    const sum =
      count === 0 ? [] : [t.capacity(count, unit, form, perThousand(count, population, isForSeniorsOnly))];
    return beside === 0 ? sum : [...sum, t.spanning(beside, form)];
  });
}
