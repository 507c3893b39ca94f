/**
 * Czech words and phrases of the demo. Phrases are chosen so that a number or a name put into
 * them needs no declension.
 */
import type { Random } from './random.ts';

/** Names met in hundreds of Czech towns. */
export const STREETS: readonly string[] = (
  'Školní,Nádražní,Zahradní,Polní,Lipová,Krátká,Družstevní,Na Výsluní,Luční,Příčná,Nová,Sadová,Lesní,Okružní,Sportovní,' +
  'Pod Lesem,U Potoka,Dlouhá,Jiráskova,Komenského,Palackého,Husova,Tyršova,Boženy Němcové,Dukelská,Masarykova,' +
  'Národní,Kostelní,Mlýnská,Na Kopci,Větrná,Slunečná,Březová,Jabloňová,Růžová,Horská,Spojovací,Za Humny,Smetanova,Havlíčkova'
).split(',');

export const FIRST_NAMES_F =
  'Alžběta,Apolena,Bohdana,Dobromila,Drahomíra,Jorika,Květoslava,Ludmila,Noema,Radmila,Slavěna,Zora'.split(
    ',',
  );
export const FIRST_NAMES_M =
  'Blahoslav,Bohdan,Ctibor,Dalibor,Horymír,Kvido,Lumír,Mojmír,Oldřich,Přemysl,Slavoj,Záviš'.split(',');

/** Surnames made up from words, man's and woman's form. */
export const SURNAMES: readonly (readonly [man: string, woman: string])[] = [
  ['Rozmarýn', 'Rozmarýnová'],
  ['Kolovrátek', 'Kolovrátková'],
  ['Meduňka', 'Meduňková'],
  ['Lampička', 'Lampičková'],
  ['Zvonečník', 'Zvonečníková'],
  ['Podlesnický', 'Podlesnická'],
  ['Jeřabinka', 'Jeřabinková'],
  ['Pohádkář', 'Pohádkářová'],
  ['Mateřídouška', 'Mateřídoušková'],
  ['Knoflíček', 'Knoflíčková'],
  ['Větrníček', 'Větrníčková'],
  ['Ledňáček', 'Ledňáčková'],
  ['Dřevák', 'Dřeváková'],
  ['Potůčník', 'Potůčníková'],
  ['Ořešínský', 'Ořešínská'],
  ['Košíkář', 'Košíkářová'],
];

/** Remarks that fit any capacity. */
export const CAPACITY_NOTES: readonly string[] = [
  'Maximální kapacita.',
  'Kapacita za všechna místa poskytování dohromady.',
];
/** Remarks on capacity counted in people or meetings. */
export const CONTACT_CAPACITY_NOTES: readonly string[] = [
  ...CAPACITY_NOTES,
  'Maximální okamžitá kapacita.',
  'Okamžitá kapacita při individuální práci.',
  'Při skupinové práci je okamžitá kapacita vyšší.',
  'Všechny formy mají shodnou kapacitu.',
];

/** Remark that holds only from or until a day. */
export function timedCapacityNote(random: Random, before: number): string {
  return random.pick([
    `Od 1. 1. 2027 se kapacita změní na ${before}.`,
    `S účinností od 01.09.2024 (předchozí kapacita: ${before}).`,
    `od 1. 1. 2026 (do 31. 12. 2025 je kapacita ${before})`,
  ]);
}

/** The register takes 4,000 characters, and some providers need them all. */
const LONG_NOTE = 3600;

export function longCapacityNote(random: Random): string {
  let note = 'Kapacita je rozdělena do domácností.';
  for (let number = 1; note.length < LONG_NOTE; number += 1) {
    const beds = random.int(5, 12);
    note += ` Domácnost č. ${number}: ${beds} lůžek, z toho ${random.int(1, 4)} v jednolůžkových pokojích.`;
  }
  return note;
}

export const GROUP_NOTES: readonly string[] = [
  'Služba je určena osobám, které mají trvalé bydliště v kraji.',
  'Zařízení není bezbariérové.',
  'Objekt je bezbariérový.',
  'Službu nelze poskytnout osobám, které potřebují stálou zdravotní péči v lůžkovém zařízení.',
  'Službu poskytujeme po předchozí dohodě.',
];

export const AGE_NOTES: readonly string[] = [
  'Věková hranice se posuzuje ke dni podání žádosti.',
  'Nezletilí mohou službu využít se souhlasem zákonného zástupce.',
];
export const ADULT_AGE_NOTES: readonly string[] = [
  'Služba je určena osobám od 18 let věku.',
  'Věková hranice se posuzuje ke dni podání žádosti.',
  'Horní věková hranice není stanovena.',
];

/** Names the ORP in the nominative. */
export function servedAreaNote(orpName: string): string {
  return `Terénní forma je poskytována na území správního obvodu obce s rozšířenou působností ${orpName}.`;
}

export const PHONE_NOTES = [
  'vedoucí služby',
  'sociální pracovnice',
  'sociální pracovník',
  'recepce',
  'pouze SMS',
  'v pracovní dny do 15 hodin',
];
export const EMAIL_NOTES = ['vedoucí služby', 'sociální pracovnice', 'žádosti o službu'];

export type HoursStyle = 'office' | 'care' | 'club' | 'night' | 'meal' | 'centre';

/** First and last hours of a day by kind of service. */
const OPENING: Readonly<Record<HoursStyle, readonly string[]>> = {
  office: ['8:00 - 16:00', '8:00 - 12:00, 13:00 - 17:00', '7:30 - 15:30', '9:00 - 12:00', '8:00 - 12:00'],
  care: ['7:00 - 15:30', '7:00 - 19:00', '6:30 - 15:00', '07:00-20:00', '7:00 - 21:00'],
  club: ['13:00 - 18:00', '12:00 - 17:30', '13.00 - 17.00', '14:00 - 19:00'],
  night: ['18:00 - 8:00', '19:00 - 7:00', '20:00 - 8:00 (příjem do 22:00)'],
  meal: ['8:00 - 14:00', '9:00 - 17:00', '7:30 - 13:30'],
  centre: ['7:00 - 16:00', '6:30 - 16:30', '7:30 - 15:30', '8:00 - 14:30'],
};

/** Hours of one day. */
export function pickOpening(style: HoursStyle, random: Random): string {
  return random.pickEarly(OPENING[style]);
}

/** Hours of the seven days, Monday first; `null` where the day is left out. */
export function makeHours(
  style: HoursStyle,
  obecNames: readonly string[],
  random: Random,
): (string | null)[] {
  const usual = pickOpening(style, random);
  const other = random.pick(OPENING[style]);
  const isAllWeek = style === 'night' || (style === 'care' && random.chance(0.4));
  const skipped = style === 'office' && random.chance(0.35) ? random.int(1, 4) : -1;
  const remark = hoursRemark(obecNames, random);
  return Array.from({ length: 7 }, (_, day) => {
    if (day >= 5 && !isAllWeek) {
      return day === 5 && random.chance(0.04)
        ? '10:00 - 16:00 - v sobotu pouze dle plánovaných aktivit'
        : null;
    }
    if (day === skipped) return random.chance(0.4) ? 'po předchozí domluvě' : null;
    const text = day === 2 || day === 4 ? other : usual;
    return remark === null || day % 2 === 1 ? text : `${text} - ${remark}`;
  });
}

function hoursRemark([first, second, ...rest]: readonly string[], random: Random): string | null {
  if (random.chance(0.72)) return null;
  if (first === undefined || second === undefined)
    return random.pick(['pro objednané', 'poslední příjem 30 minut před koncem']);
  if (rest.length > 0) return 'všechna místa';
  return first === second ? 'obě místa' : random.pick(['obě místa', first, second]);
}
