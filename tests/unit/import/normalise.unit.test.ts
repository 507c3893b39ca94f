import { describe, expect, test } from 'vitest';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { selectArea } from '../../../scripts/import/normalise/select-area.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import type { Area } from '../../../src/domain/area.ts';
import { makeAddress, makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const territory = readAreas('content');
const asOf = '2026-09-02';

async function normalise(...records: object[]) {
  const parsed = await parseRegister(records, { territory, asOf });
  const { providers, problems } = normaliseRegister(parsed, { territory });
  return { providers, problems, services: providers.flatMap(({ services }) => services) };
}
/** Obec Povrly (ORP 4214) and Praha, for places elsewhere. */
const povrly = { obec: { id: 'Obec/568155' } };
const praha = { kodAdresnihoMista: 900_000_002, obec: { id: 'Obec/554782' }, kraj: { id: 'Kraj/19' } };

describe('in force', () => {
  test.each([
    ['no dates', {}, true],
    ['ends today', { datumPoskytovaniDo: asOf }, true],
    ['ended yesterday', { datumPoskytovaniDo: '2026-09-01' }, false],
    ['begins today', { datumPoskytovaniOd: asOf }, true],
    ['begins tomorrow', { datumPoskytovaniOd: '2026-09-03' }, false],
  ])('%s', async (_case, overrides, isKept) => {
    const { services } = await normalise(makeRecord(overrides));
    expect(services).toHaveLength(isKept ? 1 : 0);
  });

  test('a service stays when none of its places is in force', async () => {
    const { services } = await normalise(
      makeRecord({ zarizeni: [makePlace({ poskytujeDo: '2020-01-01' })] }),
    );
    expect(services[0]?.places).toEqual([]);
  });
});

describe('places', () => {
  test('duplicates are one, with the earliest beginning and the validity of all', async () => {
    const { services, problems } = await normalise(
      makeRecord({
        zarizeni: [
          makePlace({ nazev: 'DOMOV příklad', poskytujeOd: '2021-01-01', poskytujeDo: null }),
          makePlace({ poskytujeOd: '2015-01-01', poskytujeDo: '2030-01-01' }),
        ],
      }),
    );
    expect(services[0]?.places).toMatchObject([
      { name: 'Domov Příklad', validFrom: '2015-01-01', validTo: null },
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(['duplicate-place']);
  });

  test('the id has the code and name in it, not the dates', async () => {
    const idOf = async (overrides: object) => {
      const { services } = await normalise(makeRecord({ zarizeni: [makePlace({ ...overrides })] }));
      return services[0]?.places[0]?.id;
    };
    const id = await idOf({});
    expect(id).toBe('1-c5dda5ce');
    expect(await idOf({ poskytujeOd: '2022-02-02' })).toBe(id);
    expect(await idOf({ nazev: 'Jiný' })).not.toBe(id);
  });

  test('without an address: kept, with a problem', async () => {
    const { services, problems } = await normalise(makeRecord({ zarizeni: [makePlace({ adresa: null })] }));
    expect(services[0]?.places).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'place-without-code', record: 'service 1', key: 'zarizeni' }]);
  });
});

describe('providers', () => {
  test('grouped by IČO; the newest record speaks for the provider', async () => {
    const { providers, problems } = await normalise(
      makeRecord({ portalId: 10, poskytovatel: { nazev: 'Nový název, z.s.', ico: '99000016' } }),
      makeRecord({ portalId: 9, poskytovatel: { nazev: 'Starý název, z.s.', ico: '99000016' } }),
    );
    expect(providers).toMatchObject([{ key: '99000016', ico: '99000016', name: 'Nový název, z.s.' }]);
    expect(providers[0]?.services.map(({ id }) => id)).toEqual(['9', '10']);
    expect(problems).toEqual([
      { kind: 'differing-names', record: 'provider 99000016', key: 'poskytovatel.nazev' },
    ]);
  });

  test('without a valid IČO: by name, under the lowest number', async () => {
    const { providers } = await normalise(
      makeRecord({ portalId: 12, poskytovatel: { nazev: 'A', ico: '12345678' } }),
      makeRecord({ portalId: 7, poskytovatel: { nazev: 'A', ico: '12345678' } }),
      makeRecord({ portalId: 8, poskytovatel: { nazev: 'A' } }),
      makeRecord({ portalId: 9, poskytovatel: { nazev: 'B' } }),
    );
    expect(providers.map(({ key, services }) => [key, services.length])).toEqual([
      ['s7', 2],
      ['s8', 1],
      ['s9', 1],
    ]);
  });

  test.each([
    ['a legal person', 'Charita Příklad', { street: 'Příkladná', psc: '40502', obecCode: '562335' }],
    [
      'a natural person',
      'Jan Příklad',
      { street: null, psc: null, houseNumber: null, obecCode: '562335', krajCode: 'CZ042' },
    ],
  ])('seat of %s', async (_case, nazev, expected) => {
    const { providers, services } = await normalise(
      makeRecord({
        poskytovatel: { nazev, adresa: makeAddress() },
        kontaktniAdresy: [{ adresa: makeAddress() }],
      }),
    );
    expect(providers[0]?.seat).toMatchObject(expected);
    expect(services[0]?.contactAddresses).toMatchObject([expected]);
  });

  test('seat of a natural person that is an open place', async () => {
    const { providers } = await normalise(
      makeRecord({ poskytovatel: { nazev: 'Jan Příklad', adresa: makeAddress() }, zarizeni: [makePlace()] }),
    );
    expect(providers[0]?.seat?.street).toBe('Příkladná');
  });
});

describe('e-mails of persons', () => {
  const jana = { email: 'jana.prikladova@example.org' };
  const info = { email: 'info@example.org' };
  test.each([
    ['beside a role on its own level', [jana, info], [], ['info@example.org'], []],
    ['beside a role of the provider', [jana], [info], [], ['info@example.org']],
    ['of the provider beside a role of the service', [info], [jana], ['info@example.org'], []],
    ['without any role', [jana], [], ['jana.prikladova@example.org'], []],
  ])('%s', async (_case, service, provider, expectedService, expectedProvider) => {
    const { providers } = await normalise(
      makeRecord({ emaily: service, poskytovatel: { nazev: 'Spolek A', emaily: provider } }),
    );
    const addresses = (contacts: { emails: { address: string }[] } | undefined) =>
      contacts?.emails.map(({ address }) => address);
    expect(addresses(providers[0]?.services[0]?.contacts)).toEqual(expectedService);
    expect(addresses(providers[0]?.contacts)).toEqual(expectedProvider);
  });
});

describe('secret places', () => {
  const provider = { nazev: 'Azyl, z.ú.', ico: '99000016', adresa: makeAddress() };
  const secret = (overrides = {}) => makePlace({ utajenaAdresa: true, ...overrides });

  test.each([
    [
      'kraje served',
      { rozsirenePusobnostiVKraji: [{ kraj: { id: 'Kraj/60' } }] },
      { krajCodes: ['CZ042'], basis: 'served' },
    ],
    ['kraj of the seat', {}, { krajCodes: ['CZ042'], basis: 'registering' }],
    ['none known', { poskytovatel: { nazev: 'Azyl' } }, { krajCodes: [], basis: 'registering' }],
  ])('named in: %s', async (_case, overrides, expected) => {
    const { services } = await normalise(
      makeRecord({ poskytovatel: provider, zarizeni: [secret()], ...overrides }),
    );
    expect(services[0]).toMatchObject({ places: [], secret: expected });
  });

  test.each([
    ['in force', {}],
    ['ended', { poskytujeDo: '2010-01-01' }],
    ['to come', { poskytujeOd: '2030-01-01' }],
  ])('%s: hides the seat in all records of the provider', async (_case, dates) => {
    const { providers, services } = await normalise(
      makeRecord({
        portalId: 1,
        poskytovatel: provider,
        zarizeni: [secret(dates)],
        datumPoskytovaniDo: '2012-01-01',
      }),
      makeRecord({ portalId: 2, poskytovatel: provider, kontaktniAdresy: [{ adresa: makeAddress() }] }),
    );
    expect(providers[0]).toMatchObject({
      seat: { street: null, obecCode: null, psc: null, krajCode: 'CZ042' },
      registeringKraj: 'CZ042',
    });
    expect(services[0]).toMatchObject({ id: '2', contactAddresses: [], secret: null });
  });

  test('the seat stays where it is an open place in force', async () => {
    const elsewhere = secret({ adresa: makeAddress({ kodAdresnihoMista: 900_000_009 }) });
    const { providers } = await normalise(
      makeRecord({ poskytovatel: provider, zarizeni: [elsewhere, makePlace()] }),
    );
    expect(providers[0]?.seat?.street).toBe('Příkladná');
    const ended = await normalise(
      makeRecord({ poskytovatel: provider, zarizeni: [elsewhere, makePlace({ poskytujeDo: '2020-01-01' })] }),
    );
    expect(ended.providers[0]?.seat?.street).toBeNull();
  });
});

describe('area', () => {
  const idsIn = async (area: Area, ...records: object[]) => {
    const { providers } = await normalise(...records);
    return selectArea(providers, area, territory, { isObecCertain: true }).flatMap(({ services }) =>
      services.map(({ id }) => id),
    );
  };
  const as = (codes: string[]) => codes as unknown as Area;
  const inDecin = makeRecord({
    portalId: 1,
    zarizeni: [makePlace(), makePlace({ adresa: makeAddress(praha) })],
  });
  const inPovrly = makeRecord({ portalId: 2, zarizeni: [makePlace({ adresa: makeAddress(povrly) })] });
  const serving = makeRecord({
    portalId: 3,
    zarizeni: [makePlace({ adresa: makeAddress(praha) })],
    rozsirenePusobnostiVKraji: [{ kraj: { id: 'Kraj/60' } }],
  });
  const telephone = makeRecord({
    portalId: 4,
    druhSocialniSluzby: { id: 'DruhSocialniSluzby/18' },
    zarizeni: [makePlace({ adresa: makeAddress(praha) })],
  });
  const secret = makeRecord({
    portalId: 5,
    poskytovatel: { nazev: 'Azyl', adresa: makeAddress() },
    zarizeni: [makePlace({ utajenaAdresa: true })],
  });
  const inPraha = makeRecord({ portalId: 6, zarizeni: [makePlace({ adresa: makeAddress(praha) })] });
  const nowhere = makeRecord({ portalId: 7, zarizeni: [makePlace({ adresa: null })] });
  const all = [inDecin, inPovrly, serving, telephone, secret, inPraha, nowhere];

  test.each([
    [['CZ'], ['1', '2', '3', '4', '5', '6', '7']],
    [['CZ042'], ['1', '2', '3', '4', '5']],
    [['4202'], ['1', '3', '4', '5']],
    [['568155'], ['2', '3', '4', '5']],
    [['CZ010'], ['1', '3', '4', '6']],
    [
      ['4202', '4214'],
      ['1', '2', '3', '4', '5'],
    ],
  ])('%j', async (area, expected) => {
    const ids = await idsIn(as(area), ...all);
    expect(ids.toSorted()).toEqual(expected);
  });

  test('all places of a service that belongs are kept', async () => {
    const { providers } = await normalise(inDecin);
    expect(
      selectArea(providers, as(['4202']), territory, { isObecCertain: true })[0]?.services[0]?.places,
    ).toHaveLength(2);
  });
});
