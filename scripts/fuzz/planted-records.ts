/**
 * Records to begin with: real services in the full shape of the register, with a token in every
 * text and address, with persons wherever the register has them and with secret places.
 *
 * Each record has a number of its own and tokens of its own. Every fifth belongs to the provider of
 * the one before, every fourth is of a natural person, every second has a secret place.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isIco } from '../../src/domain/ico.ts';
import { TokenMaker } from './tokens.ts';

export type Raw = Record<string, unknown>;

const REAL_SERVICES = path.resolve(import.meta.dirname, '../../tests/fixtures/rpss/real-services.json');
const { polozky: REAL } = JSON.parse(readFileSync(REAL_SERVICES, 'utf8')) as { polozky: readonly Raw[] };

/** The day the records are judged on. */
export const AS_OF = '2026-09-02';
const FIRST_ID = 100_001;

/** Which record it is: `kind` says which real service it is made of, `slot` is its number among others. */
export interface Plan {
  readonly kind: number;
  readonly slot: number;
}

export function plantRecords(plans: readonly Plan[]): Raw[] {
  const tokens = new TokenMaker();
  return plans.map((plan) => plantRecord(plan, tokens));
}

/** One of each shape. */
export function plansOf(count: number): Plan[] {
  return Array.from({ length: count }, (_, slot) => ({ kind: slot, slot }));
}

function plantRecord({ kind, slot }: Plan, tokens: TokenMaker): Raw {
  const text = (about = '') => `${about}${about === '' ? '' : ' '}${tokens.text()}`;
  const person = (prijmeni = text()) => ({ titulPred: text(), jmeno: text(), prijmeni, titulZa: text() });
  const address = () => ({
    cisloDomovni: tokens.number(),
    cisloOrientacni: '9a',
    dodatekAdresy: text('vchod'),
    adresaText: text(),
    kodAdresnihoMista: tokens.number(),
    psc: '40007',
    typCislaDomovniho: { id: 'TypStavebnihoObjektu/1' },
    kraj: { id: 'Kraj/60' },
    okres: { id: 'Okres/3510' },
    obec: { id: 'Obec/554804' },
    castObce: { id: 'CastObce/405507' },
    mestskyObvodVPraze: null,
    ulice: { nazev: text('Příkladná') },
  });
  const place = (utajenaAdresa: boolean, vedouci: unknown = person()) => ({
    nazev: text('Domov'),
    utajenaAdresa,
    adresa: address(),
    poskytujeOd: '2007-01-01',
    poskytujeDo: slot % 7 === 0 ? '2026-12-31' : null,
    vedouci,
  });
  const contacts = (surname: string) => ({
    telefony: [
      { telefon: '412 000 111', poznamka: text('ústředna') },
      { telefon: `${text()} 412 000 112`, poznamka: `${text('volejte')} paní ${surname}` },
    ],
    emaily: [
      { email: 'info@example.org', poznamka: text('kancelář') },
      { email: `jana.${tokens.text().toLowerCase()}@example.org`, poznamka: null },
    ],
    weby: [{ web: 'www.example.org', poznamka: text('stránky') }],
    faxy: [{ fax: text(), poznamka: text() }],
  });
  const priloha = () => ({ datum: '2024-01-01', priloha: { url: `https://example.org/${text()}` } });
  const head = person();
  const real = structuredClone(REAL[kind % REAL.length] ?? {});
  const providerSlot = slot % 5 === 4 ? slot - 1 : slot;
  const isNaturalPerson = slot % 4 === 1;
  return {
    ...real,
    portalId: FIRST_ID + slot,
    id: text(),
    identifikator: `Z-${tokens.number()}`,
    [`klic${text()}`]: text(),
    datumPoskytovaniDo: slot % 11 === 0 ? '2030-01-01' : null,
    poskytovatel: {
      nazev: isNaturalPerson
        ? `Jana Příkladná ${nameOf(providerSlot)}`
        : `Spolek ${nameOf(providerSlot)}, z.s.`,
      ico: icoOf(providerSlot),
      dic: text('CZ'),
      adresa: address(),
      ...contacts(head.prijmeni),
      statutarniOrgany: [{ funkce: { id: text() }, popisFunkce: text(), clen: person() }],
      povereneOsoby: [{ osoba: person() }],
    },
    kontaktniAdresy: [{ adresa: address() }],
    zarizeni: [place(false, head), place(false), ...(slot % 2 === 0 ? [place(true)] : [])],
    ...contacts(head.prijmeni),
    ciloveSkupiny: [{ cilovaSkupina: { id: 'CilovaSkupinaOsoby/24' }, doplnujiciInformace: text('senioři') }],
    vekoveSkupiny: [{ vekovaSkupina: { id: 'VekovaSkupinaOsoby/5' } }],
    doplnujiciInformaceVekoveSkupiny: [{ popis: text('od 65 let') }],
    formy: [
      {
        forma: { id: 'FormaSocialniSluzby/pob' },
        nepretrzitePoskytovani: true,
        casoveRozsahy: [{ den: { id: 'DenVTydnu/1' }, interval: text('8:00 - 12:00') }],
        kapacity: [{ pocet: 12, popis: text('nejvýše'), typ: { id: 'TypKapacitySocialniSluzby/luzka' } }],
      },
    ],
    rozsirenePusobnostiVKraji: slot % 3 === 0 ? [{ kraj: { id: 'Kraj/60' } }] : null,
    doplnkoveUdaje: {
      personalniZajisteni: [priloha()],
      realizacePoskytovani: [priloha()],
      planyFinancnihoZajisteni: [priloha()],
      kontrolyPlneniRegistracnichPodminek: [priloha()],
      dotaceZeStatnihoRozpoctu: [{ rok: 2025, castka: 100_000 }],
      evidovaneInspekce: [{ datumZahajeni: '2025-03-01', inspektor: person(), zaver: text() }],
    },
  };
}

function nameOf(slot: number): string {
  return [...String(slot)].map((digit) => 'aeiouáéíóú'[Number(digit)] ?? '').join('r');
}

/** Valid ones in the range that no real organisation has. */
function icoOf(slot: number): string {
  const digits = String(9_900_000 + slot);
  const check = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`);
  return check.find(isIco) ?? '';
}
