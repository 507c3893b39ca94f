/** Kinds of services that help people stay at home (§§ 39–45, 66). */
import type { Audience, ServiceKind } from './service-kinds.ts';

const ADULTS = [6, 7];
const ELDERLY = [8, 9];
const ANY_AGE = [10];

const seniors = (...names: string[]): Audience => ({ groups: [24], ages: ELDERLY, names });
const disabled = (groups: readonly number[], ...names: string[]): Audience => ({
  groups,
  ages: [...ADULTS, 8],
  names,
});

export const HOME_CARE_KINDS: readonly ServiceKind[] = [
  {
    type: 3,
    weight: 20,
    fields: ['seniors', 'disability'],
    hours: 'care',
    places: [1, 1, 2, 3],
    extendedShare: 0.15,
    forms: [['ter']],
    capacity: { ter: [['klient', 3, 30]] },
    roundTheClock: 0.3,
    audiences: [
      {
        groups: [24, 15, 13, 11],
        ages: [...ADULTS, ...ELDERLY],
        names: ['Osobní asistence {b}', 'Osobní asistence', '{b} – asistence doma'],
      },
      {
        groups: [13, 14, 15, 17],
        ages: [2, 3, 4, 5, ...ADULTS],
        names: ['Osobní asistence {b}', 'Asistence {b}'],
      },
    ],
  },
  {
    type: 4,
    weight: 50,
    fields: ['seniors'],
    hours: 'care',
    places: [1, 1, 2, 2, 3, 4, 5, 6],
    extendedShare: 0.24,
    isEverywhere: true,
    forms: [['ter'], ['ter', 'amb']],
    capacity: { ter: [['klient', 4, 60]], amb: [['klient', 1, 8]] },
    roundTheClock: 0.05,
    audiences: [
      {
        groups: [24, 17, 11],
        ages: [...ADULTS, ...ELDERLY],
        names: [
          'Pečovatelská služba {b}',
          'Pečovatelská služba',
          'Terénní pečovatelská služba {b}',
          'Středisko osobní hygieny {b}',
        ],
      },
      {
        groups: [24, 12, 15, 23],
        ages: ANY_AGE,
        names: ['Pečovatelská služba {b}', 'Dům s pečovatelskou službou {b}', 'Pečovatelská služba'],
      },
    ],
  },
  {
    type: 5,
    weight: 3,
    fields: ['seniors'],
    hours: 'care',
    places: [1, 1, 2],
    extendedShare: 0.7,
    roundTheClock: 1,
    forms: [['ter']],
    capacity: { ter: [['klient', 40, 300]] },
    audiences: [
      { groups: [24, 11, 17], ages: [...ADULTS, ...ELDERLY], names: ['Tísňová péče {b}', 'Tísňová péče'] },
    ],
  },
  {
    type: 6,
    weight: 2,
    fields: ['disability'],
    hours: 'office',
    places: [1, 2],
    extendedShare: 0.5,
    forms: [['ter', 'amb']],
    capacity: { ter: [['klient', 1, 4]], amb: [['klient', 1, 3]] },
    audiences: [
      { groups: [18, 13, 24], ages: [...ADULTS, ...ELDERLY], names: ['Průvodcovství a předčítání {b}'] },
    ],
  },
  {
    type: 7,
    weight: 10,
    fields: ['disability'],
    hours: 'office',
    places: [1, 1, 2],
    extendedShare: 0.1,
    forms: [['ter']],
    capacity: { ter: [['klient', 5, 24]] },
    audiences: [
      disabled([14, 13], 'Podpora samostatného bydlení {b}', 'Podpora samostatného bydlení'),
      disabled([10], 'Podpora bydlení {b}', '{b} – bydlení s podporou'),
    ],
  },
  {
    type: 8,
    weight: 27,
    fields: ['seniors', 'seniors', 'disability'],
    hours: 'care',
    places: [1, 1, 1, 2, 3],
    extendedShare: 0.24,
    forms: [['pob'], ['ter'], ['ter', 'amb'], ['pob', 'ter'], ['amb'], ['pob', 'amb', 'ter']],
    capacity: { pob: [['luzka', 3, 24]], ter: [['klient', 2, 20]], amb: [['klient', 3, 12]] },
    audiences: [
      {
        groups: [24, 30, 26],
        ages: ELDERLY,
        names: ['Odlehčovací služba {b}', 'Odlehčovací služby', 'Respitní péče {b}'],
      },
      { groups: [27, 24], ages: [...ADULTS, ...ELDERLY], names: ['Hospic {b}', 'Odlehčovací služba {b}'] },
      {
        groups: [13, 14, 15],
        ages: [2, 3, 4, 5, ...ADULTS],
        names: ['Odlehčovací služba {b}', 'Odlehčovací pobyty {b}'],
      },
    ],
  },
  {
    type: 9,
    weight: 6,
    fields: ['disability', 'seniors'],
    hours: 'centre',
    places: [1, 1, 2],
    forms: [['amb']],
    capacity: { amb: [['klient', 8, 30]] },
    audiences: [
      disabled([14, 13, 10], 'Centrum denních služeb {b}', 'Centrum denních služeb'),
      seniors('Centrum denních služeb {b}'),
    ],
  },
  {
    type: 29,
    weight: 15,
    fields: ['disability', 'seniors'],
    hours: 'office',
    places: [1, 1, 2, 3],
    extendedShare: 0.2,
    forms: [['amb', 'ter'], ['amb'], ['ter']],
    capacity: {
      amb: [
        ['klient', 5, 25],
        ['kontakt', 10, 40],
      ],
      ter: [['klient', 2, 12]],
    },
    audiences: [
      {
        groups: [24, 17],
        ages: [...ADULTS, ...ELDERLY],
        names: ['Sociálně aktivizační služby {b}', 'Klub {b}', 'Aktivizační centrum {b}'],
      },
      disabled([16, 18, 15, 10], 'Sociálně aktivizační služby {b}', 'Sociálně aktivizační služby'),
    ],
  },
];
