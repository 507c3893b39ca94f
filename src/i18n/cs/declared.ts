/** What somebody declared of a service beyond the register, and what was corrected in it. */
import type { CorrectableField } from '../../domain/correction.ts';
import type { BarrierFree, BarrierFreeFact, FreePlaces, Language } from '../../domain/enrichment.ts';
import type { Declarant } from '../../domain/provenance.ts';
import { formatNumber, plural } from '../plural.ts';

const SAID_BY: Readonly<Record<Declarant, string>> = {
  provider: 'uvedl poskytovatel',
  kraj: 'uvedl krajský úřad',
  obec: 'uvedl obecní nebo městský úřad',
  operator: 'ověřil provozovatel katalogu',
  public: 'podle veřejného zdroje',
};

/** Whose the corrected contact is. */
const OF_LEVEL = { service: 'služby', provider: 'poskytovatele' };

export const declared = {
  /** After a fact in brackets, and in its source. */
  saidBy: (by: Declarant) => SAID_BY[by],
  /** Begins a sentence, or stands after `demo`. */
  sourceDeclared: (by: Declarant, date: string) => `${SAID_BY[by]} ${date}.`,
  sourceCorrected: (by: Declarant, date: string) => `opraveno ${date} (${SAID_BY[by]}).`,
  demo: 'Ukázka:',
  isOld: 'Údaj je starší než půl roku, raději si ho ověřte.',

  noticeHeading: 'Upozornění',
  closureHeading: 'Dočasně zavřeno',
  closureAnnouncedHeading: 'Bude dočasně zavřeno',
  noticeTerm: (from: string, to: string) => `Platí od ${from} do ${to}.`,
  term: (from: string, to: string) => `Od ${from} do ${to}.`,
  openTerm: (from: string) => `Od ${from} do odvolání.`,

  plainHeading: 'Co služba dělá',
  easyHeading: 'Jednoduše řečeno',

  factsHeading: 'Co je dobré vědět',
  barrierFree: 'Bezbariérovost',
  barrierFreeState: {
    usable: 'Bez bariér',
    obstacles: 'S překážkami',
    unknown: 'Nevíme. Zeptejte se předem telefonem.',
  } satisfies Record<BarrierFree['state'], string>,
  barrierFreeFact: {
    parking: 'Parkování',
    approach: 'Cesta ke službě',
    entrance: 'Vchod',
    inside: 'Uvnitř',
    lift: 'Výtah',
    toilet: 'Záchod',
    senses: 'Pro nevidomé a neslyšící',
    other: 'Další',
  } satisfies Record<BarrierFreeFact, string>,
  languages: 'Jak se domluvíte',
  language: {
    cs: 'čeština',
    cse: 'český znakový jazyk',
    sk: 'slovenština',
    uk: 'ukrajinština',
    ru: 'ruština',
    en: 'angličtina',
    de: 'němčina',
    pl: 'polština',
    rom: 'romština',
    vi: 'vietnamština',
    hu: 'maďarština',
    ro: 'rumunština',
    bg: 'bulharština',
    fr: 'francouzština',
    es: 'španělština',
    ar: 'arabština',
    mn: 'mongolština',
  } satisfies Record<Language, string>,
  fees: 'Kolik to stojí',
  isFree: 'Služba je zdarma.',
  amount: (what: string, czk: number) => `${what}: ${formatNumber(czk)} Kč`,
  freePlaces: 'Volná místa',
  freeCount: (count: number, of: FreePlaces['of']) =>
    of === 'beds'
      ? count === 0
        ? 'Žádné lůžko není volné.'
        : plural(count, 'volné lůžko', 'volná lůžka', 'volných lůžek')
      : count === 0
        ? 'Žádné místo není volné.'
        : plural(count, 'volné místo', 'volná místa', 'volných míst'),
  freePlacesNote: 'Volná místa se mění každý den. Zavolejte a ověřte si je.',
  waitingList: 'Čekací listina',
  waitingListOpen: 'Služba přijímá nové žádosti.',
  waitingListClosed: 'Služba teď nové žádosti nepřijímá.',
  waitingCount: (count: number) => `Počet čekajících: ${formatNumber(count)}.`,
  basicNetwork: 'Základní síť služeb',
  isInNetwork: (layer: string | null, year: number) =>
    layer === null ? `ano, rok ${year}` : `ano, ${layer}, rok ${year}`,
  isNotInNetwork: (year: number) => `ne, rok ${year}`,
  hours: 'Kdy je otevřeno',

  serves: 'Kam služba dojíždí',
  servesOrps: (count: number, names: string) =>
    count === 1 ? `Celý správní obvod: ${names}.` : `Celé správní obvody: ${names}.`,
  servesObce: (count: number, names: string) => (count === 1 ? `Obec: ${names}.` : `Obce: ${names}.`),
  servesByTelephone: 'Pomáhá po telefonu odkudkoli.',
  reachComes: (by: Declarant) => `jezdí k vám (${SAID_BY[by]})`,
  reachPhone: (by: Declarant) => `po telefonu odkudkoli (${SAID_BY[by]})`,

  correctionsHeading: 'Opravy údajů',
  correctionsLead: 'Tyto údaje jsou v registru jinak. Uvádíme opravené, dokud se registr nezmění.',
  correctionsLink: 'Některé údaje jsme opravili',
  correctedField: (field: CorrectableField | null, level: keyof typeof OF_LEVEL) =>
    field === null ? 'Jiný údaj' : FIELDS[field].replace('{čí}', OF_LEVEL[level]),
};

const FIELDS: Readonly<Record<CorrectableField, string>> = {
  name: 'Název poskytovatele',
  'contacts.phones': 'Telefon {čí}',
  'contacts.emails': 'E-mail {čí}',
  'contacts.webs': 'Web {čí}',
  forms: 'Forma služby',
  'forms.*.isRoundTheClock': 'Nepřetržitý provoz',
  targetGroups: 'Pro koho služba je',
  ageGroups: 'Věk',
  validTo: 'Konec služby',
  'places.*.name': 'Název místa',
  'places.*.validTo': 'Konec na místě',
  'places.*.address.addressCode': 'Poloha místa',
  'places.*.address.street': 'Ulice',
  'places.*.address.houseNumber': 'Číslo popisné',
  'places.*.address.registrationNumber': 'Číslo evidenční',
  'places.*.address.orientationNumber': 'Číslo orientační',
  'places.*.address.psc': 'PSČ',
  'places.*.address.obecCode': 'Obec',
};
