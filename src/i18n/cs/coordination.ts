/** Pages of coordination: coverage, network, coordinators, events, documents and comments. */
import type { CapacityUnit } from '../../domain/capacity.ts';
import type { Form } from '../../domain/form.ts';
import type { CommentSender, Settlement } from '../../domain/plan/comment.ts';
import type { DocumentAccessibility, DocumentKind } from '../../domain/plan/document.ts';
import type { EventKind } from '../../domain/plan/event.ts';
import { capitalise } from '../../domain/text.ts';
import { areCounted, formatNumber, plural } from '../plural.ts';

const FORMS: Readonly<Record<Form, string>> = { amb: 'ambulantní', pob: 'pobytová', ter: 'terénní' };
const UNITS: Readonly<Record<CapacityUnit, readonly [string, string, string]>> = {
  beds: ['lůžko', 'lůžka', 'lůžek'],
  clients: ['klient', 'klienti', 'klientů'],
  contacts: ['kontakt', 'kontakty', 'kontaktů'],
  interventions: ['intervence', 'intervence', 'intervencí'],
  calls: ['hovor', 'hovory', 'hovorů'],
};
const entries = (count: number) => plural(count, 'záznam', 'záznamy', 'záznamů');
const comments = (count: number) => plural(count, 'připomínka', 'připomínky', 'připomínek');

export const coordination = {
  planning: 'Plánování',
  unknown: 'není uvedeno',
  csvRows: 'Tabulka ke stažení (CSV)',
  ofPlan: 'Plán',
  elsewhereHeading: 'Odjinud',

  coverage: {
    title: 'Kde platí komunitní plány',
    lead: (orps: number, all: number, date: string) =>
      `Správní obvody, kde aspoň v jedné obci platí komunitní plán: ${formatNumber(orps)} z ${formatNumber(all)} (stav k ${date}).`,
    explanation:
      'Komunitní plán je dohoda obcí, poskytovatelů služeb a lidí, kteří je potřebují, o tom, jaké služby v místě mají být. Obec počítáme jako pokrytou, když pro ni k uvedenému dni nějaký plán platí. Když jich platí víc, počítá se jednou.',
    mapTitle: 'Pokrytí správních obvodů komunitními plány',
    mapDescription:
      'Obrysy správních obvodů. Čím větší část obyvatel obvodu žije v obci s platným plánem, tím hustší vzor. Stejné údaje jsou v tabulce na této stránce.',
    levels: {
      none: 'bez platného plánu',
      minority: 'menší část obyvatel',
      majority: 'větší část obyvatel',
      whole: 'všichni obyvatelé',
    },
    tableHeading: 'Pokrytí podle správních obvodů',
    tableOfKraj: (kraj: string, date: string) => `${kraj}: pokrytí komunitními plány k ${date}`,
    krajTable: (date: string) => `Pokrytí podle krajů k ${date}`,
    kraj: 'Kraj',
    orp: 'Správní obvod',
    level: 'Pokrytí',
    obce: 'Obce s plánem',
    inhabitants: 'Obyvatelé v nich',
    plans: 'Platné plány',
    noPlan: 'žádný',
    total: 'Celkem',
    share: (part: number, all: number, percent: string) =>
      `${formatNumber(part)} z ${formatNumber(all)} (${percent})`,
    populationNote: (year: number) => `Počet obyvatel: ČSÚ, 31. 12. ${year}.`,
    listHeading: 'Komunitní plány',
    noPlans: 'O žádném komunitním plánu z tohoto území zatím nevíme.',
    valid: 'platí',
    notYet: 'ještě neplatí',
    ended: 'už neplatí',
    validity: 'Platnost',
    period: (from: string, to: string) => `od ${from} do ${to}`,
    periodFrom: (from: string) => `od ${from}, konec není uveden`,
    periodTo: (to: string) => `do ${to}, začátek není uveden`,
    issuer: 'Vydal',
    area: 'Území',
    wholeOrp: (name: string) => `celé ORP ${name}`,
    rating: 'Hodnocení kvality',
    countsHeading: 'Počty z dokumentů',
    countsLead: 'Tyto dokumenty uvádějí jen počet plánů, ne jejich názvy a území. Do tabulky proto nepatří.',
    countsElsewhere: 'Počty komunitních plánů v jiných krajích uvádějí:',
  },

  network: {
    title: 'Základní síť služeb',
    lead: (rows: number, services: number) =>
      `V síti ${areCounted(rows)} ${entries(rows)}. Týkají se ${plural(services, 'služby', 'služeb', 'služeb')}.`,
    empty: 'Seznam služeb základní sítě zatím nemáme.',
    explanation:
      'Základní síť je seznam služeb, se kterými kraj nebo obec počítá a na které dává peníze. Že v ní některá služba není, neříká nic o tom, jak je dobrá, ani zda ji lidé potřebují.',
    matching: (count: number) => `Stejně jako registr: ${entries(count)}.`,
    differing: (count: number) => `Jinak než registr: ${entries(count)}.`,
    differingNote:
      'Rozdíl nemusí být chyba: síť se sjednává na rok, registr se mění průběžně. Kapacita v síti je počet, se kterým síť počítá, ne volná místa.',
    countsHeading: 'Počty podle vrstvy a druhu služby',
    countsCaption: (year: number) => `Záznamy základní sítě na rok ${year} podle vrstvy a druhu služby`,
    type: 'Druh služby',
    total: 'Celkem',
    layerHeading: (layer: string, year: number) => `Vrstva: ${layer}, rok ${year}`,
    layerCaption: (layer: string, year: number, count: number) =>
      `Základní síť ${year}, ${layer}: ${entries(count)}`,
    service: 'Služba',
    where: 'Kde',
    form: 'Forma',
    forms: FORMS,
    capacity: 'Kapacita v síti',
    amount: (count: number, unit: CapacityUnit) => plural(count, ...UNITS[unit]),
    financing: 'Kdo platí',
    register: 'Rozdíl proti registru',
    same: 'žádný',
    unknownService: (id: string) => `služba č. ${id} (neznámá)`,
    mismatch: {
      service: 'Registr takovou službu v platnosti nemá.',
      type: (label: string) => `V registru je to jiný druh: ${label}.`,
      form: (forms: readonly Form[]) =>
        forms.length === 0
          ? 'Registr u služby neuvádí žádnou formu.'
          : `V registru má jinou formu: ${forms.map((form) => FORMS[form]).join(', ')}.`,
      capacity: (amount: string) => `V registru je ${amount}.`,
      noCapacity: 'Registr kapacitu této formy v této jednotce neuvádí.',
    },
  },

  coordinators: {
    title: 'Pro koordinátory plánování',
    lead: 'Aktuality, pozvánky, úkoly, metodiky a kontakty pro lidi, kteří v obcích a v kraji připravují plány služeb.',
    waysHeading: 'Kam dál',
    ways: 'Stránky plánování',
    newsHeading: 'Aktuality',
    noNews: 'Žádné aktuality zatím nejsou.',
    attached: 'Dokumenty:',
    invitationsHeading: 'Pozvánky',
    noInvitations: (date: string) => `Po ${date} není ohlášena žádná akce.`,
    allEvents: 'Všechny akce',
    methodsHeading: 'Úkoly a metodiky',
    noMethods: 'Úkoly a metodiky z tohoto území zatím nemáme.',
    tasks: 'Úkoly koordinátorů',
    methods: 'Metodické dokumenty',
    tasksElsewhere: 'Úkoly a metodiky z jiných krajů najdete u příkladů:',
    contactsHeading: 'Kontakty na úřady',
    contactsCaption: 'Kdo který plán vydal a kam psát',
    plan: 'Plán',
    office: 'Úřad nebo orgán',
    contact: 'Kontakt',
    groupsNote: 'Pracovní skupiny najdete na stránce jejich plánu.',
    operator: (name: string) => `O stránky se stará ${name}. Kontakt je dole na každé stránce.`,
  },

  events: {
    title: 'Akce: kurzy, setkání a kampaně',
    lead: (coming: number, date: string) =>
      coming === 0
        ? `Po ${date} není ohlášena žádná akce.`
        : `Po ${date} ${areCounted(coming)} ${plural(coming, 'ohlášená akce', 'ohlášené akce', 'ohlášených akcí')}.`,
    calendar: 'Akce do kalendáře (iCalendar)',
    calendarName: (site: string) => `Plánování služeb: ${site}`,
    calendarHelp:
      'Adresu souboru přidejte ve svém kalendáři jako odebíraný kalendář. Jsou v něm všechny akce, u kterých známe den.',
    comingHeading: 'Co bude',
    comingNote: (date: string) => `Počítáno ode dne ${date}, ke kterému platí údaje na těchto stránkách.`,
    pastHeading: 'Co už bylo',
    undatedHeading: 'Bez uvedeného dne',
    none: 'Žádná akce.',
    kinds: { course: 'kurz', meeting: 'setkání', campaign: 'kampaň' } satisfies Record<EventKind, string>,
    numbered: (kind: string, number: number) => `${kind} č. ${number}`,
    run: (run: number) => `${run}. běh`,
    days: 'Kdy',
    time: (begins: string, ends: string) => `od ${begins} do ${ends}`,
    timeFrom: (begins: string) => `od ${begins}`,
    place: 'Kde',
    audience: 'Pro koho',
    note: 'Poznámka',
    elsewhere: 'Akce z plánů jiných krajů a obcí jsou na stránkách těch plánů:',
  },

  documents: {
    title: 'Dokumenty k plánování',
    lead: (count: number) =>
      `${capitalise(areCounted(count))} tu ${plural(count, 'dokument', 'dokumenty', 'dokumentů')}. U každého říkáme, kdo ho vydal a jestli se dá dobře číst i odečítačem obrazovky.`,
    empty: 'Žádné dokumenty zatím nemáme.',
    caption: (plan: string) => `Dokumenty: ${plan}`,
    name: 'Název',
    kind: 'Co to je',
    kinds: {
      source: 'zdroj údajů těchto stránek',
      plan: 'plán',
      analysis: 'analýza',
      method: 'metodika',
      output: 'výstup pro veřejnost',
      invitation: 'pozvánka',
    } satisfies Record<DocumentKind, string>,
    issuer: 'Vydal',
    date: 'Datum',
    format: 'Formát a velikost',
    language: 'Jazyk',
    languages: { cs: 'čeština', sk: 'slovenština', en: 'angličtina', uk: 'ukrajinština', de: 'němčina' },
    accessibility: 'Přístupnost',
    accessibilities: {
      accessible: 'přístupný',
      partial: 'přístupný zčásti',
      inaccessible: 'nepřístupný (například naskenované stránky)',
    } satisfies Record<DocumentAccessibility, string>,
    noAddress: 'adresa není uvedena',
    series: (series: string) => `Řada: ${series}`,
    byOrpHeading: 'Podle správních obvodů',
    byOrpLead: 'Dokumenty, které jsou o jednom správním obvodu nebo o obci v něm.',
    noneByOrp: 'Žádný dokument není jen o jednom správním obvodu.',
    elsewhere: 'Dokumenty z jiných krajů a obcí jsou na stránkách jejich plánů:',
  },

  comments: {
    title: 'Připomínky k plánům',
    lead: (received: number, open: number) =>
      received === 0
        ? 'Zatím tu žádná připomínka není.'
        : `${capitalise(areCounted(received))} tu ${comments(received)}. Na vyřízení ${areCounted(open) === 'jsou' ? 'čekají' : 'čeká'} ${formatNumber(open)}.`,
    explanation:
      'Opatření je jedna z věcí, které se podle plánu mají udělat. Ke každému můžete napsat, co v něm změnit. Úřad připomínku vypořádá, to znamená, že ji přijme, přijme zčásti, nebo zamítne a řekne proč. Text i odpověď pak zveřejní tady, bez jmen.',
    howToHeading: 'Pro koordinátory: jak tabulku vyplnit',
    howTo:
      'Koordinátor zapisuje připomínky do tabulky content/plans/comments.csv ve zdrojových souborech těchto stránek. Postup a význam sloupců popisuje soubor README.md ve stejné složce.',
    countsHeading: 'Počty',
    countsCaption: 'Připomínky podle plánu a opatření',
    measure: 'Opatření',
    wholePlan: 'k celému plánu',
    received: 'došlo',
    accepted: 'přijato',
    partly: 'přijato zčásti',
    rejected: 'nepřijato',
    open: 'čeká',
    total: 'celkem',
    onlyCountedHeading: 'Plány, u kterých známe jen počty',
    onlyCounted: 'Jen počty připomínek, bez jejich textů, uvádějí dokumenty u plánů:',
    listHeading: 'Připomínky a jejich vypořádání',
    commentOn: (number: string, name: string) => `K opatření ${number}: ${name}`,
    commentOnPlan: 'K celému plánu',
    from: (sender: string, date: string) => `${sender}, ${date}`,
    senders: {
      public: 'Veřejnost',
      user: 'Člověk, který službu využívá',
      provider: 'Poskytovatel služeb',
      obec: 'Obec',
      kraj: 'Kraj',
      group: 'Pracovní skupina',
      other: 'Někdo jiný',
    } satisfies Record<CommentSender, string>,
    settlements: {
      accepted: 'Přijato',
      partly: 'Přijato zčásti',
      rejected: 'Nepřijato',
    } satisfies Record<Settlement, string>,
    settled: (word: string, date: string) => `${word} ${date}`,
    waiting: 'Čeká na vypořádání',
    answer: 'Odpověď',
  },

  form: {
    heading: 'Napsat připomínku',
    lead: 'Stránka z ní připraví e-mail a dopis pro úřad. Sama nic neposílá a nic si neukládá.',
    measure: 'K čemu připomínka je',
    text: 'Co navrhujete změnit a proč',
    textHelp: 'Nepište sem jména ani jiné osobní údaje dalších lidí.',
    textMissing: 'Napište nejdřív, co navrhujete.',
    submit: 'Připravit e-mail a dopis',
    ready: 'E-mail a dopis jsou připravené pod formulářem.',
    tooLong:
      'Text je na odkaz do e-mailu dlouhý. Zkopírujte dopis a vložte ho do e-mailu, předmět je vyplněný.',
    wasChosen: (measure: string) => `Vybráno: ${measure}.`,
    notFound: 'Opatření z odkazu tu není. Vyberte ho ze seznamu.',
    resultHeading: 'Připravená připomínka',
    mail: 'Otevřít v e-mailu',
    print: 'Vytisknout dopis',
    copy: 'Zkopírovat text dopisu',
    copied: 'Text je zkopírovaný.',
    notCopied: 'Kopírování prohlížeč nedovolil. Označte text dopisu a zkopírujte ho klávesami Ctrl + C.',
    letter: 'Text dopisu',
    noEmail: (office: string) =>
      office === ''
        ? 'E-mail ani adresu úřadu neznáme. Najdete je na webu úřadu, který plán vydal.'
        : `E-mail ani adresu neznáme. Najdete je na webu úřadu, který plán vydal: ${office}.`,
    noAddress: 'Poštovní adresu neznáme. Najdete ji na webu úřadu.',
    subject: (what: string) => `Připomínka: ${what}`,
    measureNamed: (number: string, name: string) => `opatření ${number} – ${name}`,
    measureNumbered: (number: string) => `opatření ${number}`,
    wholePlan: 'celý plán',
    wholePlanOption: 'K celému plánu',
    dear: 'Dobrý den,',
    about: (what: string, plan: string) => `posílám připomínku k plánu „${plan}“ (${what}):`,
    asked: 'Prosím o informaci, jak jste připomínku vypořádali.',
    sign: 'Jméno a kontakt:',
    dateLine: 'Datum:',
    blankHeading: 'Formulář k vytištění',
    blankLead: 'Vytiskněte, vyplňte a pošlete na úřad, který plán připravuje.',
    blankTo: 'Komu',
    blankMeasure: 'Číslo opatření (nebo „celý plán“):',
    blankText: 'Připomínka:',
    blankMeasures: 'Seznam opatření',
  },
};
