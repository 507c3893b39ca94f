import { describe, expect, test } from 'vitest';
import { isPersonalEmail } from '../../../src/domain/contact.ts';
import { mailtoHref, webHref } from '../../../src/domain/link.ts';
import { parsePhones } from '../../../src/domain/phone.ts';
import { isLegalPersonName } from '../../../src/domain/provider.ts';
import {
  addresses,
  inForce,
  isPlaceInForce,
  isServiceInForce,
  obecCodeOf,
  openPlaces,
  points,
  records,
  territory,
  typeOf,
} from './demo-fixture.ts';

const facilities = records.flatMap(({ zarizeni }) => zarizeni ?? []);
const secretOf = (record: (typeof records)[number]) =>
  (record.zarizeni ?? []).filter(({ utajenaAdresa }) => utajenaAdresa);

const hasOwnPhone = (test: (text: string) => boolean): boolean =>
  inForce.some(({ telefony }) => telefony?.some(({ telefon }) => test(telefon)));

describe('secret places', () => {
  test('are at intervention centres and some of crisis help and shelters', () => {
    const types = new Set(inForce.filter((record) => secretOf(record).length > 0).map(typeOf));
    expect(types).toEqual(new Set([20, 23, 34]));
    expect(
      inForce.filter((record) => typeOf(record) === 34).every((record) => secretOf(record).length > 0),
    ).toBe(true);
  });

  test('mostly have no address, some have one, and one stands at its provider’s seat', () => {
    const secret = records.flatMap(secretOf);
    const withAddress = secret.filter(({ adresa }) => adresa !== null && adresa !== undefined);
    expect(withAddress).toHaveLength(2);
    expect(secret.length).toBeGreaterThan(5);
    const atSeat = records.filter((record) =>
      secretOf(record).some(
        ({ adresa }) => adresa?.kodAdresnihoMista === record.poskytovatel.adresa.kodAdresnihoMista,
      ),
    );
    expect(atSeat).toHaveLength(1);
  });

  test('never share a house with an open place', () => {
    const codes = records.flatMap(secretOf).flatMap(({ adresa }) => adresa?.kodAdresnihoMista ?? []);
    expect(openPlaces.filter(({ address }) => codes.includes(address.kodAdresnihoMista ?? 0))).toEqual([]);
  });

  test('stand beside open ones in one service', () => {
    const mixed = inForce.filter(
      (record) => secretOf(record).length > 0 && secretOf(record).length < (record.zarizeni ?? []).length,
    );
    expect(mixed.length).toBeGreaterThan(0);
  });
});

describe('validity', () => {
  test.each([
    [
      'a service ends on the day',
      () => records.some(({ datumPoskytovaniDo }) => datumPoskytovaniDo === '2026-09-01'),
    ],
    [
      'a service begins on the day',
      () => records.some(({ datumPoskytovaniOd }) => datumPoskytovaniOd === '2026-09-01'),
    ],
    [
      'a service begins the day after',
      () => records.some(({ datumPoskytovaniOd }) => datumPoskytovaniOd > '2026-09-01'),
    ],
    [
      'a service ends later',
      () => records.some(({ datumPoskytovaniDo }) => (datumPoskytovaniDo ?? '') > '2026-09-01'),
    ],
    ['a place ends on the day', () => facilities.some(({ poskytujeDo }) => poskytujeDo === '2026-09-01')],
    [
      'a place has ended',
      () =>
        inForce.some(({ zarizeni }) =>
          zarizeni?.some(({ poskytujeDo }) => (poskytujeDo ?? '9999') < '2026-09-01'),
        ),
    ],
    [
      'a place is to come',
      () =>
        inForce.some(({ zarizeni }) =>
          zarizeni?.some(({ poskytujeOd }) => (poskytujeOd ?? '') > '2026-09-01'),
        ),
    ],
    [
      'a service has ended, its place not',
      () =>
        records.some(
          (record) => !isServiceInForce(record) && record.zarizeni?.some((place) => isPlaceInForce(place)),
        ),
    ],
  ])('%s', (_case, isThere) => expect(isThere()).toBe(true));

  test('one place is entered twice with different dates', () => {
    const repeated = records.filter(({ zarizeni }) => {
      const keys = (zarizeni ?? []).map(({ nazev, adresa }) => `${nazev}/${adresa?.kodAdresnihoMista}`);
      return new Set(keys).size < keys.length;
    });
    expect(repeated.length).toBeGreaterThan(2);
  });
});

describe('gaps and mess', () => {
  test('some codes are missing, some lead nowhere, some points have no coordinates', () => {
    const codes = openPlaces.map(({ address }) => address.kodAdresnihoMista ?? null);
    const share = (count: number): number => count / codes.length;
    expect(share(codes.filter((code) => code === null).length)).toBeGreaterThan(0.02);
    expect(share(codes.filter((code) => code === null).length)).toBeLessThan(0.06);
    const retired = codes.filter((code) => code !== null && !points.has(code));
    expect(share(retired.length)).toBeGreaterThan(0.01);
    expect(share(retired.length)).toBeLessThan(0.04);
    expect(codes.some((code) => code !== null && points.get(code)?.point === null)).toBe(true);
  });

  test.each([
    ['a village without streets', () => openPlaces.some(({ address }) => address.ulice === null)],
    [
      'číslo evidenční',
      () => addresses.some(({ typCislaDomovniho }) => typCislaDomovniho?.id === 'TypStavebnihoObjektu/2'),
    ],
    [
      'an orientation number with a letter',
      () => addresses.some(({ cisloOrientacni }) => /[a-c]$/u.test(cisloOrientacni ?? '')),
    ],
    ['a name with a space at its end', () => facilities.some(({ nazev }) => nazev.endsWith(' '))],
    ['a service without places', () => inForce.some(({ zarizeni }) => (zarizeni ?? []).length === 0)],
    ['a place outside the area', () => openPlaces.some(({ address }) => address.kraj.id !== 'Kraj/60')],
    [
      'a kraj served besides',
      () => inForce.some(({ rozsirenePusobnostiVKraji }) => (rozsirenePusobnostiVKraji ?? []).length > 1),
    ],
    [
      'hours with words',
      () =>
        inForce.some(({ formy }) =>
          formy.some(({ casoveRozsahy }) =>
            casoveRozsahy?.some(({ interval }) => interval.includes('obě místa')),
          ),
        ),
    ],
    [
      'capacity with a remark',
      () =>
        inForce.some(({ formy }) =>
          formy.some(({ kapacity }) => kapacity?.some(({ popis }) => typeof popis === 'string')),
        ),
    ],
    [
      'a natural person as provider',
      () =>
        records.some(
          ({ poskytovatel }) => !isLegalPersonName(poskytovatel.nazev) && poskytovatel.ico !== null,
        ),
    ],
    ['a provider without IČO', () => records.some(({ poskytovatel }) => poskytovatel.ico === null)],
    [
      'a personal e-mail',
      () => records.some(({ emaily }) => emaily?.some(({ email }) => isPersonalEmail(email))),
    ],
    ['a head of a place', () => facilities.some(({ vedouci }) => vedouci?.prijmeni !== undefined)],
    ['a telephone without a number', () => hasOwnPhone((text) => !/\d/u.test(text))],
    [
      'a telephone with a digit too few',
      () => hasOwnPhone((text) => /\d/u.test(text) && parsePhones(text).length === 0),
    ],
    ['a web that is none', () => inForce.some(({ weby }) => weby?.some(({ web }) => webHref(web) === null))],
    [
      'an e-mail that is none',
      () => inForce.some(({ emaily }) => emaily?.some(({ email }) => mailtoHref(email) === null)),
    ],
    [
      'a personal e-mail beside one of an office',
      () =>
        inForce.some(({ emaily }) => {
          const isPersonal = (emaily ?? []).map(({ email }) => isPersonalEmail(email));
          return isPersonal.includes(true) && isPersonal.includes(false);
        }),
    ],
    [
      'a capacity without a unit beside one with it',
      () =>
        inForce.some(({ formy }) =>
          formy.some(({ kapacity }) => {
            const units = (kapacity ?? []).map(({ typ }) => typ ?? null);
            return units.includes(null) && units.some((unit) => unit !== null);
          }),
        ),
    ],
    [
      'a remark nearly as long as the register takes',
      () =>
        inForce.some(({ formy }) =>
          formy.some(({ kapacity }) =>
            kapacity?.some(({ popis }) => (popis ?? '').length > 3500 && (popis ?? '').length <= 4000),
          ),
        ),
    ],
    [
      'a place in one obec whose address code lies in another',
      () =>
        openPlaces.some(({ address }) => {
          const point = points.get(address.kodAdresnihoMista ?? 0);
          return point !== undefined && point.obec.code !== obecCodeOf(address);
        }),
    ],
    [
      'a postal code of an obec in another ORP',
      () =>
        openPlaces.some(({ address: { psc, ...address } }) => {
          const orp = territory.findObec(obecCodeOf({ psc, ...address }))?.orpCode;
          const obce = territory.obce.filter((obec) => obec.psc === psc);
          return obce.length > 0 && obce.every(({ orpCode }) => orpCode !== orp);
        }),
    ],
    [
      'a place that ends before it begins',
      () =>
        inForce.some(({ zarizeni }) =>
          zarizeni?.some(({ poskytujeOd, poskytujeDo }) => (poskytujeOd ?? '') > (poskytujeDo ?? '9999')),
        ),
    ],
    [
      'hours place by place',
      () =>
        inForce.some(({ formy }) =>
          formy.some(({ casoveRozsahy }) => casoveRozsahy?.some(({ interval }) => interval.includes('; '))),
        ),
    ],
    ['an empty list', () => records.some(({ weby }) => Array.isArray(weby) && weby.length === 0)],
    ['a null', () => records.some(({ weby }) => weby === null)],
    ['a key left out', () => records.some(({ weby }) => weby === undefined)],
  ])('there is %s', (_case, isThere) => expect(isThere()).toBe(true));

  test('a house holds several services of several providers', () => {
    const houses = Map.groupBy(openPlaces, ({ address }) => address.kodAdresnihoMista ?? null);
    houses.delete(null);
    const busy = [...houses.values()].filter(
      (places) => new Set(places.map(({ record }) => record.poskytovatel.nazev)).size >= 3,
    );
    expect(busy.length).toBeGreaterThan(3);
  });
});
