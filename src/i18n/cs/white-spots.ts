/** White spots, the thought of what a new service would change, and the profile of an ORP. */
import type { CapacityUnit } from '../../domain/capacity.ts';
import type { Form } from '../../domain/form.ts';
import type { Spot, SpotState } from '../../domain/white-spot.ts';
import { areCounted, formatNumber, plural } from '../plural.ts';

/** Short enough for a cell of a wide table; the legend says what each means. */
const WORDS: Readonly<Record<SpotState, string>> = {
  covered: 'je',
  estimate: 'odhad',
  kraj: 'celý kraj',
  'residential-only': 'jen pobyt',
  neighbour: 'vedle',
  none: 'chybí',
  unknown: 'nelze určit',
  phone: 'telefon',
};
const PARTIAL = 'v části';

const FORMS: Readonly<Record<Form, string>> = { amb: 'ambulantní', pob: 'pobytová', ter: 'terénní' };
const UNITS: Readonly<Record<CapacityUnit, readonly [string, string, string]>> = {
  beds: ['lůžko', 'lůžka', 'lůžek'],
  clients: ['klient', 'klienti', 'klientů'],
  contacts: ['kontakt', 'kontakty', 'kontaktů'],
  interventions: ['intervence', 'intervence', 'intervencí'],
  calls: ['hovor', 'hovory', 'hovorů'],
};
/** Small shares keep two digits: 0.04 is not nothing. */
const twoDigits = new Intl.NumberFormat('cs', { maximumSignificantDigits: 2 });
const oneDecimal = new Intl.NumberFormat('cs', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const orps = (count: number) => plural(count, 'obvod', 'obvody', 'obvodů');
const obce = (count: number) => plural(count, 'obec', 'obce', 'obcí');
const inhabitants = (count: number) => plural(count, 'obyvatel', 'obyvatelé', 'obyvatel');
const services = (count: number) => plural(count, 'služba', 'služby', 'služeb');

const word = ({ state, isPartial }: Spot) => (isPartial ? PARTIAL : WORDS[state]);

export const whiteSpots = {
  planning: 'Plánování',
  title: 'Bílá místa',
  lead: 'Který druh sociální služby v kterém správním obvodu chybí, podle registru. Každé políčko vede na stránku druhu v obvodu, kde najdete i opatření plánů.',
  leadOfKraje:
    'Který druh sociální služby v kterém správním obvodu chybí, podle registru. Čísla vedou na tabulky krajů, seznam pod nimi na stránky druhů v obvodech, kde najdete i opatření plánů.',
  krajTitle: (kraj: string) => `Bílá místa: ${kraj}`,
  krajLead: (kraj: string) => `${kraj}: druhy sociálních služeb podle správních obvodů.`,
  typeTitle: (type: string) => `Bílá místa: ${type}`,
  typeLead: (type: string) => `Kde je, kde je nablízku a kde chybí: ${type}.`,
  typePhone: 'Zavolat je možné odkudkoli, bílým místem proto není žádný obvod.',
  orpWord: 'správní obvod obce s rozšířenou působností (ORP)',
  whatIs:
    'Bílé místo je správní obvod obce s rozšířenou působností (ORP), ve kterém podle registru není žádná služba daného druhu ani se do něj nikdo nehlásí.',

  legend: 'Co slova v tabulce znamenají',
  word,
  meanings: {
    covered: 'Služba má v obvodu místo, kam lidé docházejí, nebo sama uvedla, že do obvodu dojíždí.',
    estimate: 'Jen terénní služba se sídlem v obvodu. Kam dojíždí, neuvedla; je to náš odhad.',
    kraj: 'Jen terénní služba, která podle registru působí v celém kraji. Zda do obvodu dojede, se neví.',
    'residential-only':
      'Jen pobytová služba. U druhů, které se poskytují pouze pobytově, to nedostatek není.',
    neighbour: 'V obvodu není nic, ale v některém sousedním ano.',
    none: 'Bílé místo: není nic v obvodu ani v sousedních.',
    unknown: 'Služba je v kraji na utajené adrese, jinak se o obvodu nic neví.',
    phone: 'Pomoc po telefonu odkudkoli; bílým místem není nikde.',
  } satisfies Record<SpotState, string>,
  partialWord: PARTIAL,
  partialMeaning: 'Služba uvedla, že dojíždí jen do některých obcí obvodu.',
  method:
    'Sousední jsou obvody se společnou hranicí. Sousedy mimo území tohoto katalogu neznáme. Služby, u kterých registr neuvádí obec, se nezapočítávají.',

  /** After the visible word of a cell, for those who hear the link alone. */
  cellDetail: (type: string, orp: string) => `: ${type}, ${orp}`,
  matrixCaption: (kraj: string) => `${kraj}: druhy služeb podle správních obvodů`,
  typeColumn: 'Druh služby',
  orpColumn: 'Správní obvod',
  krajColumn: 'Kraj',
  stateColumn: 'Stav',
  servicesColumn: 'Služby',
  placesColumn: 'Místa',
  capacityColumn: 'Kapacita podle registrace',
  inhabitantsColumn: 'Obyvatelé',
  typeCaption: (type: string) => `${type} podle správních obvodů`,
  mapTitle: (type: string) => `${type}: mapa správních obvodů`,
  mapDescription: 'Čím hustší vzorek, tím spíš službu v obvodu najdete. Totéž říká tabulka na této stránce.',
  mapHeading: 'Mapa',
  mapBetween: 'jen odhad, celý kraj nebo jen pobyt',
  byOrpHeading: 'Podle správních obvodů',
  capacityNote:
    'Kapacita je nejvyšší počet podle registrace, ne volná místa. Sčítá se jen u služeb, které mají všechna místa v jednom obvodu.',
  populationNote: (year: number, isForSeniorsOnly: boolean) =>
    `Na 1 000 obyvatel${isForSeniorsOnly ? ' ve věku 65 a více let' : ''}; počet obyvatel: ČSÚ, 31. 12. ${year}.`,
  capacity: (count: number, unit: CapacityUnit, form: Form, perThousand: number | null) =>
    `${plural(count, ...UNITS[unit])} (${FORMS[form]})${perThousand === null ? '' : `, ${(perThousand < 1 ? twoDigits : oneDecimal).format(perThousand)} na 1 000`}`,
  spanning: (count: number, form: Form) => `kapacita pro více obvodů: ${services(count)} (${FORMS[form]})`,
  ofSeniors: ' ve věku 65 a více let',
  seniorsNote: 'U druhů jen pro seniory na 1 000 obyvatel ve věku 65 a více let.',

  countsHeading: 'Kolik obvodů je bílým místem',
  countsCaption: 'Počet bílých míst podle druhu služby a kraje',
  countsLead:
    'Číslo říká, v kolika správních obvodech kraje druh služby chybí. Vede na tabulku celého kraje.',
  countsRow: (white: number, all: number) => `${formatNumber(white)} z ${formatNumber(all)}`,
  countDetail: (type: string, kraj: string) => `: ${type}, ${kraj}`,
  listHeading: 'Seznam bílých míst',
  listLead: (count: number) => `Celkem ${plural(count, 'bílé místo', 'bílá místa', 'bílých míst')}.`,
  listCount: orps,
  listDetail: (type: string) => `: ${type}`,
  listEmpty: 'Žádné bílé místo jsme nenašli.',
  ofKraje: 'Tabulky jednotlivých krajů',
  ofTypes: 'Stránky jednotlivých druhů',
  ofTypesLead: 'S mapou, kapacitami a úvahou, co by změnila nová služba.',
  summary: (all: number, parts: string) => `Ze všech políček (${formatNumber(all)}): ${parts}.`,
  summaryOrps: (all: number, parts: string) => `Ze všech obvodů (${formatNumber(all)}): ${parts}.`,
  summaryPart: (state: SpotState, count: number) => `${WORDS[state]}: ${formatNumber(count)}`,

  filter: 'Vybrat formu a cílovou skupinu',
  form: 'Forma služby',
  allForms: 'Všechny formy',
  formName: (form: Form) => FORMS[form],
  group: 'Cílová skupina',
  allGroups: 'Všechny cílové skupiny',
  apply: 'Ukázat',
  shown: (form: string, group: string, parts: string) => `Ukazuje se: ${form}, ${group}. ${parts}`,
  filterFailed: 'Údaje pro výběr se nepodařilo načíst, stránka dál ukazuje všechno. Zkuste to znovu.',
  filteredNote: 'Počty služeb a kapacity v tabulce platí vždy pro všechny formy a skupiny.',

  thoughtHeading: 'Co kdyby',
  thoughtMark: 'Úvaha, ne záměr.',
  thoughtLead:
    'Zkuste, co by změnila jedna nová služba. Nikam se nic neposílá ani neukládá, počítá to jen váš prohlížeč.',
  thoughtOrp: 'Služba by byla v obvodu',
  thoughtForm: 'Forma',
  thoughtApply: 'Spočítat',
  thoughtFailed: 'Údaje o obvodech se nepodařilo načíst. Zkuste to znovu.',
  thoughtTitle: (type: string, form: Form, orp: string) =>
    `Úvaha, ne záměr: ${type}, forma ${FORMS[form]}, obvod ORP ${orp}.`,
  thoughtFilter: (form: string, group: string) => `Počítá se s tím, co ukazuje tabulka: ${form}, ${group}.`,
  thoughtNothing: 'Stav žádného obvodu by se nezměnil.',
  thoughtChange: (orp: string, before: string, after: string) => `ORP ${orp}: teď ${before}, potom ${after}.`,
  partAndEstimate: `${PARTIAL}, jinde odhad`,
  thoughtGains: (form: Form, count: number) =>
    form === 'ter'
      ? `Za lidmi by nejspíš dojížděla, odhadem podle sídla: ${obce(count)}.`
      : `Ve svém obvodu by ji nově našly: ${obce(count)}.`,
  thoughtPeople: (count: number, seniors: number, year: number) =>
    `Týká se to obvodu, kde žije ${inhabitants(count)}, z toho ${formatNumber(seniors)} ve věku 65 a více let (ČSÚ, 31. 12. ${year}).`,
  thoughtPeoplePart: (count: number, year: number) =>
    `V těchto obcích žije ${inhabitants(count)} (ČSÚ, 31. 12. ${year}).`,
  thoughtNext: (count: number, people: number, year: number) =>
    `Nově by byla v sousedství bílých míst: ${orps(count)}, žije v nich ${inhabitants(people)} (ČSÚ, 31. 12. ${year}).`,
  thoughtObce: (names: string) => `Obce: ${names}.`,

  measuresHeading: 'Co na to říkají plány',
  measuresHere: 'Opatření, která jmenují tento druh služby i tento obvod',
  measuresAnywhere: 'Opatření, která jmenují tento druh služby a neříkají kde',
  measuresNone: 'Žádné opatření plánů, které katalog zná, tento druh služby v tomto obvodu nejmenuje.',
  measureOf: (plan: string) => `z plánu ${plan}`,
  toSpots: (type: string) => `Bílá místa: ${type}`,
  toProfile: (orp: string) => `Profil pro plánování: ORP ${orp}`,
  cellsHeading: 'Stav podle registru',
  cellsCaption: 'Stav druhů služeb a obvodů, které opatření jmenuje',

  profileTitle: (orp: string) => `Profil ORP ${orp}`,
  profileKicker: 'Podklad pro plánování sociálních služeb',
  profileLead: (orp: string, kraj: string) =>
    `Co v obvodu ORP ${orp} (${kraj}) je, co chybí a co s tím plány dělají.`,
  profilePeople: (obceCount: number, people: number, seniors: number, share: number, year: number) =>
    `V obvodu ${areCounted(obceCount)} ${obce(obceCount)} a žije v něm ${inhabitants(people)}, z toho ${formatNumber(seniors)} (${oneDecimal.format(share)} %) ve věku 65 a více let (ČSÚ, 31. 12. ${year}).`,
  profileServices: (count: number, types: number) =>
    `S místem v obvodu ${areCounted(count)} v registru ${services(count)}. Jde o ${plural(types, 'druh', 'druhy', 'druhů')}.`,
  profileOrpLink: 'Seznam všech služeb v obvodu',
  profileTypes: 'Druhy služeb: stav a kapacita',
  profileTypesCaption: (orp: string) => `Druhy služeb v obvodu ORP ${orp}`,
  profileSpanning: 'Služby s místy i v jiných obvodech',
  profileSpanningLead: 'Jejich kapacita patří celé registraci, proto v součtech není.',
  profileSpanningRow: (names: string) => `také ${names}`,
  profileNetwork: 'Základní síť',
  profileNetworkLead:
    'Základní síť je seznam služeb, které kraj pro své území potřebuje a s jejichž financováním počítá.',
  profileNetworkCaption: (orp: string) => `Služby v základní síti s místem v obvodu ORP ${orp}`,
  profileNetworkNone: 'V údajích o síti, které katalog má, žádná služba s místem v obvodu není.',
  networkService: 'Služba',
  networkYear: 'Rok',
  networkLayer: 'Vrstva sítě',
  networkForm: 'Forma',
  networkCapacity: 'Kapacita v síti',
  networkFinancing: 'Financování',
  networkUnit: (count: number, unit: CapacityUnit) => plural(count, ...UNITS[unit]),
  profileMeasures: 'Opatření plánů',
  profileMeasuresNone: 'Žádné opatření plánů, které katalog zná, tento obvod nejmenuje.',
  measureOwner: (owner: string) => `Odpovídá: ${owner}.`,
  measureDue: (date: string) => `Do: ${date}.`,
  measureTypes: (types: string) => `Druhy služeb: ${types}.`,
  profileCommunity: 'Komunitní plány',
  profileCoverage: (covered: number, all: number, people: number, total: number) =>
    `Platný komunitní plán má ${formatNumber(covered)} z ${obce(all)}; žije v nich ${formatNumber(people)} z ${inhabitants(total)}.`,
  profileCommunityNone: 'Komunitní plán, který by obvod pokrýval, katalog nezná.',
  communityPeriod: (from: string, to: string) => `platí od ${from} do ${to}`,
  communityRating: (rating: string) => `hodnocení: ${rating}`,
  profileEvents: 'Akce',
  profileEventsNone: 'O akcích pro tento obvod katalog neví.',
  profileDocuments: 'Dokumenty o obvodu',
  profileDocumentsNone: 'Dokument o tomto obvodu katalog nemá.',
  profileKrajDocuments: 'Dokumenty o celém kraji',
  unknown: 'není uvedeno',
  noDay: 'den není uveden',
};
