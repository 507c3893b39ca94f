/** The map: its box on a page, its controls and what it says of itself. */
import type { CapacityUnit } from '../../domain/capacity.ts';
import type { Form } from '../../domain/form.ts';
import type { OrpFigure } from '../../map/orp-figure.ts';
import { formatNumber, plural } from '../plural.ts';
import { FORM_MEANINGS } from './form.ts';

const services = (count: number) => plural(count, 'služba', 'služby', 'služeb');
const places = (count: number) => plural(count, 'místo', 'místa', 'míst');

const FORMS: Readonly<Record<Form, string>> = { amb: 'ambulantní', pob: 'pobytová', ter: 'terénní' };
const UNITS: Readonly<Record<CapacityUnit, readonly [string, string, string]>> = {
  beds: ['lůžko', 'lůžka', 'lůžek'],
  clients: ['klient', 'klienti', 'klientů'],
  contacts: ['kontakt', 'kontakty', 'kontaktů'],
  interventions: ['intervence', 'intervence', 'intervencí'],
  calls: ['hovor', 'hovory', 'hovorů'],
};
const UNIT_NAMES: Readonly<Record<CapacityUnit, string>> = {
  beds: 'lůžka',
  clients: 'klienti',
  contacts: 'kontakty',
  interventions: 'intervence',
  calls: 'hovory',
};

/** One decimal: capacities per thousand people are small. */
const oneDecimal = new Intl.NumberFormat('cs', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

function bare(value: number, figure: OrpFigure): string {
  return figure.kind === 'per-thousand' ? oneDecimal.format(value) : formatNumber(value);
}

function withUnit(value: number, figure: OrpFigure): string {
  switch (figure.kind) {
    case 'services':
      return services(value);
    case 'places':
      return places(value);
    case 'capacity':
      return plural(value, ...UNITS[figure.unit]);
    case 'per-thousand':
      return oneDecimal.format(value);
  }
}

export const map = {
  boxLabel: 'Mapa',
  skipToList: 'Přeskočit mapu na seznam',
  orpSameAsList:
    'Všechno, co je na mapě, najdete i v seznamu na této stránce. Místa, která jsou blízko u sebe, jsou na mapě jedním bodem s číslem; po přiblížení se rozdělí.',
  areaSameAsList: 'Stejná čísla jako na mapě najdete v tabulce na této stránce.',
  resultsSameAsList: 'Všechny výsledky z mapy najdete i v seznamu.',
  loading: 'Mapa se načítá…',
  failed: 'Mapu se nepodařilo načíst. Všechny služby najdete v seznamu.',
  credit: 'Hranice a adresní místa: RÚIAN, ČÚZK, licence CC BY 4.0.',

  /** What kind of region the map is, for screen readers. */
  roleDescription: 'mapa',
  orpLabel: (orpName: string) => `Služby na mapě, ORP ${orpName}`,
  areaLabel: 'Správní obvody na mapě',
  placesLabel: 'Místa služeb na mapě',
  resultsLabel: 'Výsledky hledání na mapě',
  placesHelp:
    'Klávesou Tab procházíte místa služeb, klávesou Enter místo otevřete. Šipkami mapu posunete, klávesami plus a minus ji přiblížíte a oddálíte.',
  areaHelp:
    'Klávesou Tab procházíte správní obvody, klávesou Enter obvod otevřete. Šipkami mapu posunete, klávesami plus a minus ji přiblížíte a oddálíte.',
  crowded: 'Přibližte, nebo použijte seznam.',
  crowdedHelp:
    'Na mapě je teď víc než 30 bodů, klávesou Tab je projdete až po přiblížení. Šipkami mapu posunete, klávesami plus a minus ji přiblížíte a oddálíte.',
  outlines: 'Hranice správních obvodů',

  zoomControls: 'Přiblížení mapy',
  zoomIn: 'Přiblížit',
  zoomOut: 'Oddálit',
  panControls: 'Posun mapy',
  panUp: 'Posunout nahoru',
  panDown: 'Posunout dolů',
  panLeft: 'Posunout doleva',
  panRight: 'Posunout doprava',
  showAll: 'Zobrazit celé území',
  startDragging: 'Zapnout posouvání mapy',
  stopDragging: 'Vypnout posouvání mapy',
  startFullScreen: 'Přes celou obrazovku',
  endFullScreen: 'Ukončit celou obrazovku',

  servicesHere: (address: string, count: number) =>
    `${address === '' ? 'Na této adrese' : address}: ${services(count)}`,
  servicesAt: (count: number, addresses: number) =>
    addresses === 1
      ? services(count)
      : `${services(count)} na ${formatNumber(addresses)}\u00A0adresách blízko u sebe`,
  /** A service with several addresses counts at each of them. */
  cluster: (count: number) => `${places(count)}, přiblížit`,
  inseparable: (count: number) => `${places(count)} blízko u sebe`,
  formMeaning: (form: Form) => FORM_MEANINGS[form],
  call: (title: string, number: string) => `Zavolat ${number}, ${title}`,
  loadingPlace: 'Načítá se…',
  failedPlace: 'Podrobnosti se nepodařilo načíst. Služby najdete v seznamu.',
  loadingPlaces: 'Místa služeb se načítají…',
  failedPlaces: 'Místa služeb se nepodařilo načíst. Najdete je v seznamech jednotlivých obvodů.',
  close: 'Zavřít',
  resultsOnMap: (onMap: number, total: number) =>
    onMap === total
      ? `Na mapě: ${services(onMap)}.`
      : `Na mapě: ${services(onMap)} z ${formatNumber(total)}. Ostatní nemají známou polohu, jsou v seznamu.`,

  chooserLabel: 'Co má mapa ukazovat',
  view: 'Zobrazit',
  viewOrps: 'Čísla podle obvodů',
  viewPlaces: 'Všechna místa služeb',
  type: 'Druh služby',
  allTypes: 'Všechny druhy',
  figureLabel: 'Číslo podle obvodů',
  apply: 'Ukázat',
  shown: (what: string) => `Mapa a tabulka ukazují: ${what}.`,
  chooserFailed: 'Čísla se nepodařilo načíst. Tabulka ukazuje všechny druhy služeb dohromady.',
  /** What is measured, with what it is a capacity of. */
  figure: (figure: OrpFigure, isForSeniorsOnly: boolean): string => {
    switch (figure.kind) {
      case 'services':
        return 'Počet služeb';
      case 'places':
        return 'Počet míst, kde se služby poskytují';
      case 'capacity':
        return `Kapacita podle registrace: ${UNIT_NAMES[figure.unit]}, forma ${FORMS[figure.form]}`;
      case 'per-thousand':
        return `Kapacita na 1 000 obyvatel${isForSeniorsOnly ? ' ve věku 65 a více let' : ''}: ${UNIT_NAMES[figure.unit]}, forma ${FORMS[figure.form]}`;
    }
  },
  legend: 'Vysvětlivky k mapě',
  none: (figure: OrpFigure) =>
    ({ services: 'žádná', places: 'žádné', capacity: 'žádná', 'per-thousand': 'žádná' })[figure.kind],
  range: (from: number, to: number, figure: OrpFigure) =>
    from === to ? withUnit(from, figure) : `${bare(from, figure)} až ${withUnit(to, figure)}`,
  orpValue: (orpName: string, value: string) => `${orpName}: ${value}`,
  value: (value: number, figure: OrpFigure) => withUnit(value, figure),

  outlineCredit: 'Hranice: RÚIAN, ČÚZK, licence CC BY 4.0.',
  orpOutlineTitle: (orpName: string, krajName: string) => `Kde leží správní obvod ${orpName} (${krajName})`,
  orpOutlineDescription: (orpName: string, krajName: string) =>
    `Obrys kraje: ${krajName}. Vyznačený je v něm správní obvod ${orpName}.`,
  areaOutlineTitle: 'Počet služeb ve správních obvodech, všechny druhy dohromady',
  areaOutlineDescription:
    'Obrysy správních obvodů. Čím víc je v obvodu služeb, tím je tmavší a má hustší vzor. Čísla jsou v tabulce pod mapou.',

  tableCaption: 'Čísla podle správních obvodů',
  tableOrp: 'Správní obvod',
  tableServices: 'Služby',
  tablePlaces: 'Místa služeb',
  tableFigure: 'Kapacita',
  spanning: (count: number) => `a ${plural(count, 'služba', 'služby', 'služeb')} s kapacitou pro více obvodů`,
  figuresNote:
    'Do čísel nepatří pomoc po telefonu a služby s utajenou adresou. Kapacita je nejvyšší počet podle registrace, ne volná místa; počítá se jen u služeb, které mají všechna místa v jednom obvodu.',
  populationNote: (year: number) => `Počet obyvatel: ČSÚ, 31. 12. ${year}.`,
};
