/** Documents, subsidies and inspections of a demo service (`doplnkoveUdaje`). */
import { type Term, lastYearOf, yearOf } from './dates.ts';
import { dayIn, makeDocuments } from './documents.ts';
import type { Random } from './random.ts';
import type { RawSupplement } from './raw-record.ts';

/** @param id of the service */
export function makeSupplement(term: Term, id: number, random: Random): RawSupplement | null {
  if (random.chance(0.04)) return null;
  const years = yearsOf(term);
  const later = years.slice(1);
  const inspected = later.length > 0 && random.chance(0.2) ? [random.pick(later), random.pick(later)] : [];
  return {
    personalniZajisteni: makeDocuments('staff', term, id, random),
    realizacePoskytovani: makeDocuments('running', term, id, random),
    planyFinancnihoZajisteni: random.chance(0.6) ? makeDocuments('finance', term, id, random) : random.none(),
    kontrolyPlneniRegistracnichPodminek: makeDocuments('check', term, id, random),
    dotaceZeStatnihoRozpoctu: random.chance(0.7) ? makeSubsidies(years, random) : random.none(),
    evidovaneInspekce:
      inspected.length > 0
        ? [...new Set(inspected)].map((year) => ({ datum: dayIn(year, random), priloha: null }))
        : random.none(),
  };
}

/** All years in which it was given, the first and the last too. */
function yearsOf(term: Term): number[] {
  const [first, last] = [yearOf(term.from), lastYearOf(term)];
  return Array.from({ length: Math.max(last - first + 1, 1) }, (_, step) => first + step);
}

function makeSubsidies(years: readonly number[], random: Random): { rok: number; castka: number | string }[] {
  const base = random.int(3, 90) * 100_000;
  const isWrittenAsText = random.chance(0.1);
  return years.slice(-random.int(2, 7)).map((rok, index) => {
    const amount = base + index * random.int(0, 40) * 10_000 + random.int(0, 99) * 100;
    return { rok, castka: isWrittenAsText ? String(amount) : amount };
  });
}
