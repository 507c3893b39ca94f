/** What stands on every page, and words used all over the site. */
import type { Form } from '../../domain/form.ts';
import { plural } from '../plural.ts';
import { FORM_MEANINGS } from './form.ts';

export const common = {
  skipToContent: 'Přeskočit na obsah',
  mainNavigation: 'Hlavní nabídka',
  breadcrumbs: 'Kde jste',
  footerNavigation: 'Další stránky',
  home: 'Úvod',
  search: 'Hledat',
  serviceTypes: 'Druhy služeb',
  places: 'Města a okolí',
  map: 'Mapa',
  providers: 'Poskytovatelé',
  services: 'Všechny služby',
  obce: 'Obce',
  kraje: 'Kraje',
  orps: 'Obce s rozšířenou působností',
  planning: 'Plánování služeb',
  about: 'O katalogu a datech',
  accessibility: 'Prohlášení o přístupnosti',
  embed: 'Pro obce: vložit na svůj web',
  openData: 'Otevřená data',
  placesGeoJson: 'Místa služeb (GeoJSON)',
  servicesCsv: 'Seznam služeb (CSV)',
  operator: 'Provozovatel',
  operatorEmail: 'E-mail',
  operatorPhone: 'Telefon',
  operatorDataBox: 'Datová schránka',
  officeHours: 'Úřední hodiny',
  pageTitle: (title: string, siteTitle: string) => `${title} – ${siteTitle}`,
  printedFrom: (address: string) => `Vytištěno ze stránky ${address}`,
  dataAsOf: (date: string) => `Stav údajů k ${date}.`,

  demoBanner: 'Ukázková data, ne skutečné služby',
  demoExplanation:
    'Poskytovatelé, adresy i telefony na této stránce jsou vymyšlené. Jen krizové linky jsou skutečné.',

  crisisHeading: 'Potřebujete pomoc hned?',
  crisisNote: 'Tato čísla fungují v celém Česku.',
  crisisEmergency: 'Tísňové volání',
  crisisOthers: 'Linky pomoci',
  crisisCheckedOn: (date: string) => `Údaje ověřeny ${date}.`,
  callNumber: (name: string, number: string) => `${name}: ${number}`,

  servicesCount: (count: number) => plural(count, 'služba', 'služby', 'služeb'),
  /** After "Našli jsme", which wants the accusative. */
  servicesCountAccusative: (count: number) => plural(count, 'službu', 'služby', 'služeb'),
  providersCount: (count: number) => plural(count, 'poskytovatel', 'poskytovatelé', 'poskytovatelů'),
  placesCount: (count: number) => plural(count, 'místo', 'místa', 'míst'),
  obceCount: (count: number) => plural(count, 'obec', 'obce', 'obcí'),
  inhabitants: (count: number) => plural(count, 'obyvatel', 'obyvatelé', 'obyvatel'),

  formMeaning: (form: Form) => FORM_MEANINGS[form],
  unknown: 'není uvedeno',
  source: {
    register: (date: string) => `Zdroj: registr poskytovatelů sociálních služeb, stav k ${date}`,
    declared: (date: string) => `Zdroj: sdělení poskytovatele nebo kraje z ${date}`,
    correction: (date: string) => `Zdroj: oprava provozovatele katalogu z ${date}`,
    estimate: (date: string) => `Odhad katalogu, stav k ${date}`,
  },
  sourceDemo: (date: string) => `Zdroj: ukázková data, stav k ${date}`,
  asOf: (date: string) => `Stav k ${date}.`,

  byTelephone: 'po telefonu',
  secretAddress: 'utajená adresa',
  relatedHelp: 'další pomoc',
  call: 'Zavolat',

  notFoundTitle: 'Stránku jsme nenašli',
  notFoundLead: 'Stránka byla možná přesunuta, nebo je v adrese překlep.',
  notFoundHelp: 'Zkuste začít tady:',
};
