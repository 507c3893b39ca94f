/** Documents, subsidies and inspections of a demo service (`doplnkoveUdaje`). */
import type { Term } from './places.ts';
import type { Random } from './random.ts';
import type { RawDocument, RawRecord } from './raw-record.ts';

const THIS_YEAR = 2026;

export function makeSupplement({ from, to }: Term, random: Random): RawRecord['doplnkoveUdaje'] {
  if (random.chance(0.04)) return null;
  const firstYear = Math.max(Number(from.slice(0, 4)), THIS_YEAR - random.int(1, 6));
  const lastYear = Math.min(THIS_YEAR, Number((to ?? '9999').slice(0, 4)));
  const base = random.int(3, 90) * 100_000;
  const subsidies = Array.from({ length: Math.max(lastYear - firstYear + 1, 0) }, (_, index) => ({
    rok: firstYear + index,
    castka: base + index * random.int(0, 40) * 10_000 + random.int(0, 99) * 100,
  }));
  const isWrittenAsText = random.chance(0.1);
  return {
    personalniZajisteni: [makeDocument('personalni-zajisteni', random)],
    realizacePoskytovani: [makeDocument('realizace', random)],
    planyFinancnihoZajisteni: random.chance(0.6) ? [makeDocument('financni-plan', random)] : random.none(),
    kontrolyPlneniRegistracnichPodminek: random.chance(0.15)
      ? [{ datum: pastDay(random), priloha: null }]
      : random.none(),
    dotaceZeStatnihoRozpoctu:
      random.chance(0.7) && subsidies.length > 0
        ? subsidies.map(({ rok, castka }) => ({ rok, castka: isWrittenAsText ? String(castka) : castka }))
        : random.none(),
    evidovaneInspekce: random.chance(0.2)
      ? Array.from({ length: random.int(1, 2) }, () => ({ datum: pastDay(random), priloha: null }))
      : random.none(),
  };
}

function makeDocument(kind: string, random: Random): RawDocument {
  return {
    datum: pastDay(random),
    priloha: { url: `https://prilohy.example.org/${kind}/${random.digits(10)}.pdf` },
  };
}

function pastDay(random: Random): string {
  return `${random.int(2015, 2025)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
}
