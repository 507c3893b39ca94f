/** Plans: overview, one plan, one measure, and where each statement of a document is shown. */
import { areCounted, formatNumber, plural } from '../plural.ts';
import { planLabels } from './plan-labels.ts';

const linesCount = (count: number) => plural(count, 'řádek', 'řádky', 'řádků');

export const plan = {
  ...planLabels,

  planning: 'Plánování',
  title: 'Plánování sociálních služeb',
  description: 'Plány sociálních služeb, jejich cíle a opatření, co se s nimi děje a kde služby chybějí.',
  lead: 'Při plánování se kraj, obce, poskytovatelé a lidé, kterým služby pomáhají, domlouvají, jaké sociální služby jsou potřeba a jak je zajistit. Plán má cíle, každý cíl opatření a každé opatření výstupy, které po něm mají zůstat. Tady najdete, co v plánech je, co se s opatřeními děje a kde služby podle registru chybějí.',
  plansHeading: 'Plány tohoto území',
  plansTable: 'Období plánů a postup jejich opatření',
  noPlans: 'Žádný plán tohoto území tu zatím není.',
  moreHeading: 'Co dalšího tu najdete',
  more: {
    whiteSpots: 'Bílá místa',
    whiteSpotsAbout: 'kde který druh služby chybí',
    coverage: 'Pokrytí komunitními plány',
    coverageAbout: 'která část ORP má platný komunitní plán',
    network: 'Základní síť služeb',
    networkAbout: 'služby, se kterými kraj nebo obec počítá při financování',
    events: 'Kurzy, setkání a kampaně',
    eventsAbout: 'termíny, i do kalendáře',
    documents: 'Dokumenty',
    documentsAbout: 'plány, analýzy a metodiky',
    comments: 'Připomínky',
    commentsAbout: 'co kdo navrhl, jak to dopadlo a jak poslat vlastní',
    coordinators: 'Pro koordinátory',
    coordinatorsAbout: 'aktuality, skupiny a metodika',
    examples: 'Příklady odjinud',
    examplesAbout: 'jak plánují jinde',
  },

  examplesTitle: 'Příklady plánování odjinud',
  examplesLead:
    'Tyto plány jsou z jiných území. Ukazují, jak se dá plánovat a co se při tom osvědčilo. Čísla jsou z doby, kdy dokumenty vznikly.',
  noExamples: 'Žádný příklad z jiného území tu není.',

  tablePlan: 'Plán',
  tableType: 'Druh',
  tablePeriod: 'Období',
  tableGoals: 'Cíle',
  tableMeasures: 'Opatření',
  tableReporting: 'Opatření s údaji',
  tableMoving: 'Probíhá',
  tableDone: 'Hotovo',
  tablePlansNote:
    'Opatření s údaji jsou ta, o kterých přišly všechny údaje, nebo aspoň část. „Není uvedeno“ znamená, že to zdrojový dokument neříká.',
  partialCount: (count: number) => `z toho ${formatNumber(count)} jen zčásti`,

  noPeriod: 'období není ve zdroji uvedeno',
  issuer: 'Kdo plán vydal',
  planType: 'Druh',
  areaOfPlan: 'Území',
  period: 'Období',
  supports: 'Podporuje plán',
  supportedBy: 'Plán podporuje projekt',
  isDemo: 'Tento plán je celý smyšlený. Ukazuje, jak vypadají údaje, které skutečné dokumenty neobsahují.',
  isExample: 'Plán je z jiného území a slouží jako příklad.',
  planDescription: (title: string) => `${title}: cíle, opatření, postup a zdroje údajů.`,
  contents: 'Co je na této stránce',

  stepsHeading: 'Jak plán vznikal',
  stepsUndated: 'Dny jednotlivých kroků dokument neuvádí.',
  noDate: 'datum není uvedeno',
  stepKind: {
    preparation: 'příprava',
    consultation: 'připomínky',
    submission: 'předložení',
    approval: 'schválení',
    evaluation: 'hodnocení',
    method: 'krok metodiky',
  },

  measuresHeading: 'Opatření v přehledu',
  counts: (goals: number, measures: number, outcomes: number) =>
    `Plán má ${plural(goals, 'cíl', 'cíle', 'cílů')}, ${plural(measures, 'opatření', 'opatření', 'opatření')} a ${plural(outcomes, 'očekávaný výstup', 'očekávané výstupy', 'očekávaných výstupů')}.`,
  measuresTable: 'Máme o opatřeních údaje a hýbou se?',
  axes: 'U každého opatření jsou dvě různé otázky: máme o něm údaje, a hýbe se?',
  noProgress: 'Jak opatření postupují, zdroj neříká.',
  reportingCounts: (full: number, partial: number, missing: number, unasked: number) =>
    `Úplné údaje: ${formatNumber(full)}. Jen část údajů: ${formatNumber(partial)}. Údaje nepřišly: ${formatNumber(missing)}. Není uvedeno: ${formatNumber(unasked)}.`,
  statusCounts: (counts: Record<keyof typeof planLabels.status, number>, unknown: number) =>
    `Probíhá: ${formatNumber(counts.moving)}. Hotovo: ${formatNumber(counts.done)}. Stojí: ${formatNumber(counts.stalled)}. Ještě nezačalo: ${formatNumber(counts.planned)}. Zrušeno: ${formatNumber(counts.dropped)}. Není známo: ${formatNumber(unknown)}.`,
  tableMeasure: 'Opatření',
  tableData: 'Máme údaje?',
  tableStatus: 'Hýbe se?',
  tableIndicator: 'Ukazatel',
  goalsHeading: 'Cíle, opatření a výstupy',
  goalsMeaning:
    'Cíl říká, čeho chce plán dosáhnout. Opatření je to, co se pro něj má udělat. Výstup je to, co má po opatření zůstat.',
  goal: (number: string, name: string) => `Cíl ${number}: ${name}`,
  measure: (number: string, name: string) => `Opatření ${number}: ${name}`,
  measureShort: (number: string) => `Opatření ${number}`,
  outcomeShort: (number: string) => `výstup ${number}`,
  goalShort: (number: string) => `cíl ${number}`,
  outcomes: 'Očekávané výstupy',
  noOutcomes: 'Výstupy nejsou uvedeny.',
  unknown: 'není uvedeno',
  unknownStatus: 'není známo',
  none: 'není uvedeno',

  factsHeading: 'Co dokument říká',
  factAsOf: (date: string) => `stav k ${date}`,
  factOfYear: (year: string) => `rok ${year}`,
  groupsHeading: 'Kdo plánuje',
  groupMembers: (count: number) => plural(count, 'člen', 'členové', 'členů'),
  groupContact: (contact: string) => `Kontakt: ${contact}`,
  eventsHeading: 'Kurzy, setkání a kampaně',
  eventName: (kind: string, number: number | null, title: string) =>
    number === null ? `${title} (${kind})` : `${title} (${kind} č. ${number})`,
  eventRun: (run: number) => `${run}. běh`,
  eventNoDays: 'termín není uveden',
  documentsHeading: 'Dokumenty',
  documentsOfPlan: 'Dokumenty plánu',
  noDocuments: 'Žádný dokument tu není.',
  noSeries: 'Ostatní dokumenty',
  noAddresses: 'Adresy ke stažení zdroj neuvádí.',
  noAddress: 'adresa ke stažení není uvedena',
  fileSize: (size: string) => `velikost ${size}`,
  language: { cs: 'česky', en: 'anglicky', de: 'německy', sk: 'slovensky', uk: 'ukrajinsky' },
  otherLanguage: (code: string) => `jazyk ${code}`,
  commentsHeading: 'Připomínky',
  noComments: 'Žádné připomínky tu nejsou zapsané.',
  commentCounts: (received: number, accepted: number, partly: number, rejected: number, open: number) =>
    `Přišlo: ${formatNumber(received)}. Přijato: ${formatNumber(accepted)}, zčásti: ${formatNumber(partly)}, nepřijato: ${formatNumber(rejected)}. Čeká na vypořádání: ${formatNumber(open)}.`,
  allComments: 'Všechny připomínky a jejich vypořádání',
  writeComment: 'Napsat připomínku',
  writeCommentNumber: (number: string) => `V připomínce prosím uveďte číslo opatření: ${number}.`,

  line: (line: number) => `řádek ${line}`,
  sourcePrefix: 'zdroj',
  sourcesHeading: 'Zdroje',
  sourcesLead: 'U každého údaje stojí číslo řádku v textu dokumentu. Vede na seznam všech tvrzení dokumentu.',
  sourceDemo: 'Údaje tohoto plánu jsou smyšlené, žádný zdroj nemají.',
  sourceDated: (title: string, date: string) => `${title}, ${date}`,
  sourceUndated: (title: string) => `${title}, bez data`,
  allStatements: (title: string) => `Všechna tvrzení dokumentu ${title}`,

  owner: 'Kdo za opatření odpovídá',
  where: 'Kde (správní obvody ORP)',
  types: 'Druhy služeb',
  due: 'Termín',
  measureGoal: 'Cíl',
  measureDescription: (number: string, title: string) =>
    `Opatření ${number} plánu ${title}: výstupy, postup, peníze a služby.`,

  progressHeading: 'Ukazatel a postup',
  noIndicator: 'Ukazatel opatření není uveden.',
  noReports: 'Jak opatření postupuje, není uvedeno.',
  indicator: (name: string, unit: string | null) =>
    unit === null ? `Měří se: ${name}.` : `Měří se: ${name} (jednotka: ${unit}).`,
  indicatorStart: (value: string) => `Na začátku: ${value}.`,
  indicatorTarget: (value: string) => `Cílová hodnota: ${value}.`,
  indicatorLatest: (value: string, date: string) => `Naposledy: ${value} (${date}).`,
  targetLabel: (value: string) => `cíl ${value}`,
  indicatorShort: (from: string, latest: string, target: string) =>
    `na začátku ${from}, teď ${latest}, cíl ${target}`,
  indicatorChart: 'Hodnota ukazatele podle hlášení',
  indicatorChartAbout: (from: string, to: string, unit: string | null) =>
    `Od ${from} do ${to}${unit === null ? '' : `, v jednotce ${unit}`}. Stejné hodnoty jsou v tabulce pod obrázkem.`,
  indicatorOneValue: (date: string, value: string) =>
    `Zatím jediná hodnota: ${value} (${date}). Stejnou hodnotu má tabulka pod obrázkem.`,
  progressTable: 'Hlášení o postupu',
  tableDay: 'Den',
  tableValue: 'Hodnota ukazatele',
  tableEvidence: 'Z čeho se to ví',

  moneyHeading: 'Činnosti a peníze podle let',
  noActions: 'Roční akční plán opatření není uveden.',
  moneyChart: 'Peníze podle zdroje, v Kč za rok',
  moneyChartAbout: (first: number, last: number) =>
    `${first === last ? `Rok ${first}` : `Roky ${first} až ${last}`}: každý pruh je jeden projekt v jednom roce, jeho části jsou zdroje peněz. Stejné částky jsou v tabulce pod obrázkem.`,
  moneyNote:
    'Částky jsou opsané z akčního plánu. Celek nedopočítáváme; kde se od součtu částí liší, je to u něj napsáno.',
  moneyRow: (year: number, project: string) => `${year}: ${project}`,
  moneyRowShort: (year: number, index: number, count: number) =>
    count === 1 ? String(year) : `${year} (${index})`,
  moneyTotal: 'Celkem',
  moneyRest: 'V celku, ale bez uvedeného zdroje',
  moneyRestNote: (amount: string) => `Celek je o ${amount} vyšší než součet uvedených částí.`,
  moneyOverNote: (amount: string) => `Celek je o ${amount} nižší než součet uvedených částí.`,
  moneyNotGiven: 'Peníze u žádné činnosti nejsou uvedeny.',
  tableRowAction: 'Rok a projekt',
  tableNote: 'Poznámka',
  actionOrganisation: (name: string) => `Organizace: ${name}`,
  actionClients: (count: string) => `Průměrný počet klientů: ${count}`,
  actionNoOrganisation: 'Organizace není uvedena',

  servicesHeading: 'Služby těchto druhů podle registru',
  servicesUnknownTypes:
    'Plán neříká, kterých druhů služeb se opatření týká, proto tu počet služeb neukazujeme.',
  servicesElsewhere:
    'Opatření se týká jiného území, než jaké je v tomto katalogu, služby tu proto nepočítáme.',
  servicesNow: (date: string, count: number, counted: string) =>
    `K ${date} ${areCounted(count)} v uvedených ORP ${counted}, na které opatření míří.`,
  servicesNowArea: (date: string, count: number, counted: string) =>
    `Plán neříká, ve kterých ORP. V celém jeho území ${areCounted(count)} k ${date} ${counted} těchto druhů.`,
  servicesNone: 'Taková služba tam není.',
  servicesCounted:
    'Počítají se služby, které mají v ORP aspoň jedno otevřené místo. Služba s místy ve dvou ORP je v obou, v součtu jen jednou. Služby po telefonu a s utajenou adresou k ORP nepatří.',
  servicesPair: (type: string, orp: string) => `${type}, ORP ${orp}`,
  servicesChart: 'Počet služeb při jednotlivých importech registru',
  servicesChartAbout: (from: string, to: string) =>
    `Od ${from} do ${to}. Stejné počty jsou v tabulce pod obrázkem.`,
  servicesOneImport: (date: string) =>
    `Registr se zatím importoval jen k ${date}, vývoj se proto nedá ukázat.`,

  commentOf: (sender: string, date: string) => `${sender}, ${date}`,
  settled: (settlement: string, date: string) => `Vypořádání: ${settlement}, ${date}.`,
  open: 'Vypořádání: čeká.',
  answer: (answer: string) => `Odpověď: ${answer}`,
  backToPlan: 'Celý plán',

  statementsTitle: 'Odkud údaje plánu jsou',
  statementsDescription: (title: string) => `Všechna tvrzení zdrojových dokumentů plánu ${title}.`,
  statementsLead:
    'Tady je každé tvrzení zdrojového dokumentu a místo, kde ho ukazujeme. Pokud ho neukazujeme, je napsáno proč. Tvrzení jsou našimi slovy.',
  statementsCount: (lines: number, shown: number, notShown: number) =>
    `Dokument má ${linesCount(lines)} s textem. Ukázaných tvrzení: ${formatNumber(shown)}, neukázaných: ${formatNumber(notShown)}.`,
  statementsTable: (title: string) => `Tvrzení dokumentu ${title}`,
  tableLine: 'Řádek',
  tableStatement: 'Tvrzení',
  tableShown: 'Kde se ukazuje, nebo proč ne',
  notShown: (reason: string) => `Neukazuje se: ${reason}`,
  shownPlan: (title: string) => `Plán ${title}`,
};
