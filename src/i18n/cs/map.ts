/** The map: its box on a page, its controls and what it says of itself. */
import { plural } from '../plural.ts';

export const map = {
  boxLabel: 'Mapa',
  skipToList: 'Přeskočit mapu na seznam',
  orpSameAsList:
    'Všechno, co je na mapě, najdete i v seznamu na této stránce. Značky, které by se překrývaly, jsou odsunuté. K jejich místu vede čára.',
  overviewSameAsList: 'Všechny správní obvody z mapy najdete i v seznamu na této stránce.',
  loading: 'Mapa se načítá…',
  failed: 'Mapu se nepodařilo načíst. Všechny služby najdete v seznamu.',
  credit: 'Hranice a adresní místa: RÚIAN, ČÚZK, licence CC BY 4.0.',

  /** What kind of region the map is, for screen readers. */
  roleDescription: 'mapa',
  orpLabel: (orpName: string) => `Služby na mapě, ORP ${orpName}`,
  overviewLabel: 'Správní obvody na mapě',
  orpHelp:
    'Klávesou Tab procházíte místa služeb, klávesou Enter místo otevřete. Šipkami mapu posunete, klávesami plus a minus ji přiblížíte a oddálíte.',
  overviewHelp:
    'Klávesou Tab procházíte správní obvody, klávesou Enter obvod otevřete. Šipkami mapu posunete, klávesami plus a minus ji přiblížíte a oddálíte.',
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

  servicesHere: (address: string, count: number) =>
    `${address === '' ? 'Na této adrese' : address}: ${plural(count, 'služba', 'služby', 'služeb')}`,
  close: 'Zavřít',
  orpWithServices: (orpName: string, count: number) =>
    `${orpName}: ${plural(count, 'služba', 'služby', 'služeb')}`,
};
