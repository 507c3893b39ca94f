/**
 * Documents the register keeps of each service year by year: staff, running, finance, inspections.
 *
 * The importer drops them all. That there is `priloha.url` is known from the real register; the
 * other keys and how many documents there are is a guess made to reach its size.
 */
import { DEMO_AS_OF, type Term, lastYearOf, yearOf } from './dates.ts';
import type { Random } from './random.ts';
import type { RawDocument } from './raw-record.ts';

export type DocumentKind = 'staff' | 'running' | 'finance' | 'check';

interface KindOfDocument {
  readonly slug: string;
  readonly title: string;
  /** Share of years with a new one. */
  readonly perYear: number;
}

const KINDS: Readonly<Record<DocumentKind, KindOfDocument>> = {
  staff: { slug: 'personalni-zajisteni', title: 'Personální zajištění sociální služby', perYear: 0.4 },
  running: { slug: 'popis-realizace', title: 'Popis realizace poskytování sociální služby', perYear: 0.25 },
  finance: { slug: 'plan-financniho-zajisteni', title: 'Plán finančního zajištění služby', perYear: 0.4 },
  check: { slug: 'kontrola-podminek', title: 'Kontrola plnění registračních podmínek', perYear: 0.12 },
};
/** The register came with the Act; documents are in it from some years later. */
const FIRST_YEAR = 2009;
const NOTES: readonly string[] = [
  'Aktualizace ke změně počtu úvazků v přímé péči.',
  'Příloha k žádosti o změnu registrace; nahrazuje předchozí znění v celém rozsahu.',
  'Změna spočívá v rozšíření okruhu osob a v úpravě časového rozsahu poskytování.',
  'Doplněno na výzvu registrujícího orgánu, lhůta dodržena.',
  'Plán vychází z vyrovnaného rozpočtu, úhrad uživatelů a příspěvku zřizovatele.',
  'Znění účinné od prvního dne následujícího kalendářního měsíce.',
];
const FINDINGS: readonly string[] = [
  'Kontrola byla zaměřena na plnění podmínek, za nichž bylo vydáno rozhodnutí o registraci.',
  'Poskytovatel doložil odbornou způsobilost osob, které přímo poskytují sociální službu.',
  'Hygienické podmínky odpovídají stavu v době registrace, doklady jsou platné.',
  'Materiální a technické podmínky odpovídají druhu poskytované služby.',
  'Údaje v registru souhlasí se skutečností, změny byly hlášeny ve lhůtě.',
  'Nedostatky nebyly zjištěny, opatření k nápravě nebylo uloženo.',
  'Bylo uloženo opatření k nápravě ve lhůtě třiceti dnů; poskytovatel je splnil.',
];

/** @param id of the service, part of the address of its documents */
export function makeDocument(kind: DocumentKind, year: number, id: number, random: Random): RawDocument {
  const { slug, title } = KINDS[kind];
  const day = dayIn(year, random);
  const folder = `https://prilohy.example.org/agportal-server/rest/registr-poskytovatelu/sluzby/${id}/prilohy`;
  return {
    datum: day,
    rok: year,
    nazev: `${title} – ${year}`,
    popis: random.chance(0.3) ? random.pick(NOTES) : null,
    priloha: {
      url: `${folder}/${slug}/${year}/${random.hex(32)}/${slug}-${day}-v${random.int(1, 4)}.pdf`,
      nazevSouboru: `${slug}-${id}-${year}.pdf`,
      velikost: random.int(60_000, 4_000_000),
    },
  };
}

/** Over the years in which the service was given; checks say what was looked at and found. */
export function makeDocuments(kind: DocumentKind, term: Term, id: number, random: Random): RawDocument[] {
  const documents: RawDocument[] = [];
  for (let year = Math.max(yearOf(term.from), FIRST_YEAR); year <= lastYearOf(term); year += 1) {
    if (!random.chance(KINDS[kind].perYear)) continue;
    const document = makeDocument(kind, year, id, random);
    documents.push(kind === 'check' ? { ...document, popis: makeFindings(random) } : document);
  }
  return documents;
}

function makeFindings(random: Random): string {
  return Array.from({ length: random.int(3, 12) }, () => random.pick(FINDINGS)).join(' ');
}

/** Not after the day of the demo. */
export function dayIn(year: number, random: Random): string {
  const months = year < yearOf(DEMO_AS_OF) ? 12 : 7;
  return `${year}-${twoDigits(random.int(1, months))}-${twoDigits(random.int(1, 28))}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
