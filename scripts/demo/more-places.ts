/** Places of a demo service above the usual ones: in many obce of its ORP and of others in the kraj. */
import type { AddressPoint } from './address-points.ts';
import type { Term } from './dates.ts';
import { makePerson } from './persons.ts';
import { type Places, isFieldService, placeStart, withCodeTrouble } from './places.ts';
import type { PlannedService } from './plan.ts';
import type { Random } from './random.ts';
import type { RawFacility } from './raw-record.ts';
import type { DemoWorld } from './world.ts';

const OTHER_ORP_SHARE = 0.5;
const TRIES_FOR_OTHER_HOUSE = 3;

/** @param nameAt as the usual places are named */
export function makeMorePlaces(
  service: PlannedService,
  term: Term,
  nameAt: Places['nameAt'],
  { more, finder }: Pick<DemoWorld, 'more' | 'finder'>,
  random: Random,
): RawFacility[] {
  const { orp, morePlaces } = service;
  const houses: AddressPoint[] = [];
  for (let left = morePlaces; left > 0; left -= 1) {
    const isElsewhere = isFieldService(service) && random.chance(OTHER_ORP_SHARE);
    const obec = finder.obecOf(isElsewhere ? finder.nearOrp(orp, random) : orp, random);
    let house = more.find(obec, random);
    for (let tries = 0; houses.includes(house) && tries < TRIES_FOR_OTHER_HOUSE; tries += 1)
      house = more.find(obec, random);
    houses.push(house);
  }
  return houses.map((house) => ({
    nazev: nameAt(house),
    utajenaAdresa: false,
    adresa: withCodeTrouble(more.toRawAddress(house, random), more, random),
    poskytujeOd: placeStart(term, random),
    poskytujeDo: null,
    vedouci: random.chance(0.25) ? null : makePerson(random),
  }));
}
