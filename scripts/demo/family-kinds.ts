/** Kinds of counselling, help in a crisis and help for families (§§ 37, 54–56, 60–60a, 62, 65). */
import type { ServiceKind } from './service-kinds.ts';

const ADULTS = [6, 7];
const ELDERLY = [8, 9];
const ANY_AGE = [10];
const CHILDREN = [3, 4, 5];

export const FAMILY_KINDS: readonly ServiceKind[] = [
  {
    type: 1,
    weight: 44,
    fields: ['seniors', 'disability', 'families', 'exclusion'],
    hours: 'office',
    places: [1, 1, 2, 2, 3, 4, 5],
    isEverywhere: true,
    extendedShare: 0.08,
    forms: [['amb', 'ter'], ['amb'], ['amb', 'ter']],
    capacity: {
      amb: [
        ['interv', 2, 24],
        ['klient', 1, 6],
      ],
      ter: [
        ['interv', 1, 10],
        ['kontakt', 2, 20],
      ],
    },
    audiences: [
      {
        groups: [19, 23, 6, 5],
        ages: ANY_AGE,
        names: ['Občanské poradenství {b}', 'Poradna {b}', 'Odborné sociální poradenství'],
      },
      {
        groups: [17, 24, 26],
        ages: [...ADULTS, ...ELDERLY],
        names: ['Poradna pro zdravotní postižení {b}', 'Poradna {b}', 'Odborné sociální poradenství {b}'],
      },
      {
        groups: [23, 19, 3],
        ages: ANY_AGE,
        names: ['Rodinná poradna {b}', 'Manželská a rodinná poradna {b}'],
      },
      { groups: [20, 6, 9, 22], ages: ADULTS, names: ['Dluhová poradna {b}', 'Poradna {b}'] },
    ],
  },
  {
    type: 17,
    weight: 4,
    fields: ['families', 'disability'],
    hours: 'office',
    places: [1, 1, 2],
    extendedShare: 0.8,
    forms: [['ter', 'amb'], ['ter']],
    capacity: { ter: [['klient', 20, 90]], amb: [['klient', 1, 6]] },
    audiences: [{ groups: [13, 14, 16, 18, 23], ages: [1, 2], names: ['Raná péče {b}', 'Raná péče'] }],
  },
  {
    type: 18,
    weight: 3,
    fields: ['families', 'exclusion'],
    hours: 'office',
    places: [1],
    roundTheClock: 0.7,
    extendedShare: 0.3,
    forms: [['ter']],
    capacity: { ter: [['hovor', 1, 3]] },
    audiences: [
      { groups: [19, 3, 5], ages: ANY_AGE, names: ['Linka důvěry {b}', 'Krizová linka {b}'] },
      { groups: [24, 26, 19], ages: ELDERLY, names: ['Linka {b}'] },
    ],
  },
  {
    type: 19,
    weight: 3,
    fields: ['disability'],
    hours: 'office',
    places: [1, 1, 2],
    extendedShare: 0.6,
    forms: [['ter', 'amb']],
    capacity: { ter: [['klient', 1, 3]], amb: [['interv', 1, 4]] },
    audiences: [{ groups: [16, 13], ages: ANY_AGE, names: ['Tlumočnické služby {b}', 'Tlumočení {b}'] }],
  },
  {
    type: 23,
    weight: 4,
    fields: ['families', 'exclusion'],
    hours: 'office',
    places: [1],
    roundTheClock: 0.3,
    forms: [
      ['amb', 'ter'],
      ['amb', 'pob'],
    ],
    capacity: { amb: [['interv', 2, 8]], ter: [['interv', 1, 4]], pob: [['luzka', 2, 8]] },
    audiences: [
      { groups: [19, 3, 5, 23], ages: ANY_AGE, names: ['Krizové centrum {b}', 'Krizová pomoc {b}'] },
    ],
  },
  {
    type: 25,
    weight: 22,
    fields: ['families'],
    hours: 'club',
    places: [1, 1, 1, 2, 3],
    forms: [['amb', 'ter'], ['amb']],
    capacity: {
      amb: [['klient', 15, 45]],
      ter: [
        ['kontakt', 4, 20],
        ['klient', 5, 15],
      ],
    },
    audiences: [
      { groups: [1, 20], ages: [...CHILDREN, 6], names: ['Nízkoprahový klub {b}', 'NZDM {b}', 'Klub {b}'] },
    ],
  },
  {
    type: 28,
    weight: 26,
    fields: ['families'],
    hours: 'office',
    places: [1, 2, 2, 3, 4, 5],
    extendedShare: 0.1,
    forms: [['ter', 'amb'], ['ter']],
    capacity: {
      ter: [
        ['klient', 10, 60],
        ['interv', 3, 12],
      ],
      amb: [['klient', 4, 20]],
    },
    audiences: [
      {
        groups: [23],
        ages: ANY_AGE,
        names: [
          'Sociálně aktivizační služby pro rodiny {b}',
          'Podpora rodin {b}',
          'Rodinné centrum {b}',
          'SAS {b}',
        ],
      },
    ],
  },
  {
    type: 34,
    weight: 2,
    fields: ['families'],
    hours: 'office',
    places: [1],
    forms: [
      ['amb', 'ter'],
      ['amb', 'ter', 'pob'],
    ],
    capacity: { amb: [['interv', 2, 6]], ter: [['interv', 1, 4]], pob: [['luzka', 2, 6]] },
    audiences: [{ groups: [3], ages: ANY_AGE, names: ['Intervenční centrum {b}'] }],
  },
];
