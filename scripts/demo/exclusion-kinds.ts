/** Kinds of help for people without a home, with an addiction or at risk, and of rehabilitation (§§ 57–59, 61, 63–64, 68–70). */
import type { ServiceKind } from './service-kinds.ts';

const ADULTS = [6, 7];
const ELDERLY = [8, 9];
const ANY_AGE = [10];

export const EXCLUSION_KINDS: readonly ServiceKind[] = [
  {
    type: 20,
    weight: 22,
    fields: ['exclusion', 'families'],
    hours: 'night',
    places: [1, 1, 1, 2],
    forms: [['pob']],
    capacity: { pob: [['luzka', 10, 70]] },
    audiences: [
      {
        groups: [6],
        ages: [...ADULTS, 8],
        names: ['Azylový dům {b}', 'Azylový dům pro muže {b}', 'Azylový dům'],
      },
      {
        groups: [23, 6],
        ages: ANY_AGE,
        names: ['Azylový dům pro rodiny s dětmi {b}', 'Azylový dům pro matky s dětmi {b}'],
      },
      { groups: [3, 23], ages: ANY_AGE, names: ['Azylový dům {b}'] },
    ],
  },
  {
    type: 21,
    weight: 3,
    fields: ['families', 'exclusion'],
    hours: 'centre',
    places: [1],
    forms: [['pob']],
    capacity: { pob: [['luzka', 5, 16]] },
    audiences: [{ groups: [7, 22], ages: [6], names: ['Dům na půl cesty {b}', 'Dům na půl cesty'] }],
  },
  {
    type: 22,
    weight: 6,
    fields: ['exclusion'],
    hours: 'club',
    places: [1, 1, 2],
    forms: [['amb', 'ter'], ['amb']],
    capacity: {
      amb: [
        ['kontakt', 10, 60],
        ['interv', 4, 20],
      ],
      ter: [['kontakt', 10, 40]],
    },
    audiences: [{ groups: [9, 21], ages: [5, ...ADULTS], names: ['Kontaktní centrum {b}', 'K-centrum {b}'] }],
  },
  {
    type: 24,
    weight: 7,
    fields: ['exclusion'],
    hours: 'meal',
    places: [1, 1, 2],
    forms: [['amb']],
    capacity: { amb: [['klient', 10, 50]] },
    audiences: [
      {
        groups: [6, 21],
        ages: [...ADULTS, 8],
        names: ['Nízkoprahové denní centrum {b}', 'Denní centrum {b}'],
      },
    ],
  },
  {
    type: 26,
    weight: 8,
    fields: ['exclusion'],
    hours: 'night',
    places: [1],
    forms: [['amb']],
    capacity: { amb: [['luzka', 8, 40]] },
    audiences: [
      {
        groups: [6],
        ages: [...ADULTS, 8],
        names: ['Noclehárna {b}', 'Noclehárna pro muže {b}', 'Noclehárna'],
      },
    ],
  },
  {
    type: 27,
    weight: 3,
    fields: ['exclusion', 'disability'],
    hours: 'office',
    places: [1, 2],
    forms: [['amb'], ['pob', 'amb']],
    capacity: { amb: [['klient', 6, 20]], pob: [['luzka', 6, 14]] },
    audiences: [{ groups: [9, 10], ages: ADULTS, names: ['Následná péče {b}', 'Doléčovací centrum {b}'] }],
  },
  {
    type: 31,
    weight: 2,
    fields: ['exclusion'],
    hours: 'centre',
    places: [1],
    forms: [['pob']],
    capacity: { pob: [['luzka', 12, 18]] },
    audiences: [{ groups: [9], ages: ADULTS, names: ['Terapeutická komunita {b}'] }],
  },
  {
    type: 32,
    weight: 22,
    fields: ['exclusion', 'families'],
    hours: 'office',
    places: [1, 2, 2, 3, 4],
    extendedShare: 0.15,
    forms: [['ter']],
    capacity: {
      ter: [
        ['kontakt', 8, 60],
        ['klient', 5, 30],
      ],
    },
    audiences: [
      {
        groups: [20, 6, 21],
        ages: ANY_AGE,
        names: ['Terénní program {b}', 'Terénní programy', 'Terénní práce {b}'],
      },
      { groups: [9, 8, 21], ages: [5, ...ADULTS], names: ['Terénní program {b}', 'Streetwork {b}'] },
      { groups: [25, 2], ages: ANY_AGE, names: ['Terénní program {b}', 'Integrační centrum {b}'] },
    ],
  },
  {
    type: 33,
    weight: 26,
    fields: ['disability', 'disability', 'exclusion'],
    hours: 'office',
    places: [1, 1, 2, 3, 4],
    extendedShare: 0.12,
    forms: [
      ['amb', 'ter'],
      ['ter', 'amb'],
      ['amb', 'ter', 'pob'],
    ],
    capacity: {
      amb: [
        ['klient', 4, 24],
        ['interv', 3, 12],
      ],
      ter: [['klient', 3, 16]],
      pob: [['luzka', 4, 12]],
    },
    audiences: [
      {
        groups: [10, 12],
        ages: [...ADULTS, 8],
        names: ['Sociální rehabilitace {b}', 'Sociální rehabilitace', 'Centrum {b}'],
      },
      {
        groups: [14, 15, 17],
        ages: [5, ...ADULTS],
        names: ['Sociální rehabilitace {b}', 'Podporované zaměstnávání {b}'],
      },
      {
        groups: [18, 16],
        ages: [...ADULTS, ...ELDERLY],
        names: ['Sociální rehabilitace {b}', 'Poradenské středisko {b}'],
      },
    ],
  },
];
