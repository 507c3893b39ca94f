/** Kinds of day centres, homes and workshops for people who need care (§§ 46–52, 67). */
import type { Audience, ServiceKind } from './service-kinds.ts';

const ADULTS = [6, 7];
const ELDERLY = [8, 9];

const seniors = (...names: string[]): Audience => ({ groups: [24], ages: ELDERLY, names });
const disabled = (groups: readonly number[], ...names: string[]): Audience => ({
  groups,
  ages: [...ADULTS, 8],
  names,
});

export const RESIDENTIAL_CARE_KINDS: readonly ServiceKind[] = [
  {
    type: 10,
    weight: 22,
    fields: ['disability', 'seniors'],
    hours: 'centre',
    places: [1, 1, 1, 2],
    forms: [['amb']],
    capacity: { amb: [['klient', 6, 40]] },
    audiences: [
      {
        groups: [14, 13, 15],
        ages: [3, 4, 5, ...ADULTS],
        names: ['Denní stacionář {b}', 'Denní stacionář', 'Stacionář {b}'],
      },
      { groups: [24, 30], ages: ELDERLY, names: ['Denní stacionář {b}', 'Denní stacionář pro seniory {b}'] },
    ],
  },
  {
    type: 11,
    weight: 4,
    fields: ['disability'],
    hours: 'centre',
    places: [1],
    forms: [['pob']],
    capacity: { pob: [['luzka', 6, 30]] },
    audiences: [
      { groups: [14, 13], ages: [3, 4, 5, ...ADULTS], names: ['Týdenní stacionář {b}', 'Týdenní stacionář'] },
    ],
  },
  {
    type: 12,
    weight: 17,
    fields: ['disability'],
    hours: 'centre',
    places: [1, 1, 2, 3, 4],
    forms: [['pob']],
    capacity: { pob: [['luzka', 12, 140]] },
    audiences: [
      disabled([14, 13], 'Domov {b}', 'Domov pro osoby se zdravotním postižením {b}'),
      disabled([15, 13, 17], 'Domov {b}'),
    ],
  },
  {
    type: 13,
    weight: 42,
    fields: ['seniors'],
    hours: 'centre',
    places: [1, 1, 1, 1, 2],
    isEverywhere: true,
    forms: [['pob']],
    capacity: { pob: [['luzka', 18, 210]] },
    audiences: [seniors('Domov pro seniory {b}', 'Domov {b}', 'Domov pro seniory', 'Senior dům {b}')],
  },
  {
    type: 14,
    weight: 32,
    fields: ['seniors', 'seniors', 'disability'],
    hours: 'centre',
    places: [1, 1, 1, 2],
    forms: [['pob']],
    capacity: { pob: [['luzka', 14, 130]] },
    audiences: [
      {
        groups: [24, 30],
        ages: ELDERLY,
        names: ['Domov se zvláštním režimem {b}', 'Domov {b}', 'Domov se zvláštním režimem'],
      },
      disabled([10, 9], 'Domov se zvláštním režimem {b}', 'Domov {b}'),
    ],
  },
  {
    type: 15,
    weight: 18,
    fields: ['disability'],
    hours: 'care',
    places: [1, 2, 2, 3, 4, 5],
    forms: [['pob']],
    capacity: { pob: [['luzka', 3, 36]] },
    audiences: [
      disabled([14, 13], 'Chráněné bydlení {b}', 'Chráněné bydlení'),
      disabled([10], 'Chráněné bydlení {b}', 'Chráněné byty {b}'),
    ],
  },
  {
    type: 16,
    weight: 5,
    fields: ['seniors'],
    hours: 'centre',
    places: [1],
    forms: [['pob']],
    capacity: { pob: [['luzka', 4, 40]] },
    audiences: [
      {
        groups: [24, 11, 17],
        ages: [...ADULTS, ...ELDERLY],
        names: ['Sociální lůžka {b}', 'Nemocnice následné péče {b} – sociální lůžka'],
      },
    ],
  },
  {
    type: 30,
    weight: 12,
    fields: ['disability'],
    hours: 'centre',
    places: [1, 1, 2, 3],
    forms: [['amb']],
    capacity: { amb: [['klient', 6, 36]] },
    audiences: [
      disabled([14, 13], 'Sociálně terapeutická dílna {b}', 'Dílna {b}'),
      disabled([10], 'Dílny {b}', 'Sociálně terapeutické dílny'),
    ],
  },
];
