/** How far a mark of secrecy reaches, and wherever it stands. */
import { describe, expect, test } from 'vitest';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makeAddress, makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const territory = readAreas('content');
const asOf = '2026-09-02';

async function normalise(...records: object[]) {
  const parsed = await parseRegister(records, { territory, asOf });
  const { providers, problems } = normaliseRegister(parsed, { territory });
  return {
    parsed,
    providers,
    services: providers.flatMap(({ services }) => services),
    kinds: [...parsed.problems, ...problems].map(({ kind }) => kind),
  };
}

/** An address away from the open places, which all stand at code 900000001. */
const at = (kodAdresnihoMista: number, overrides: object = {}) =>
  makeAddress({ kodAdresnihoMista, ulice: { nazev: `Ulice ${kodAdresnihoMista}` }, ...overrides });
const SECRET = 900_000_009;
const SEAT = 900_000_008;
const secret = (overrides = {}) => makePlace({ utajenaAdresa: true, adresa: at(SECRET), ...overrides });
const seatAt = (code: number, overrides: object = {}) => ({
  nazev: 'Azyl, z.ú.',
  ico: '99000016',
  adresa: at(code),
  ...overrides,
});

describe('a secret place hides seat and contact addresses of every linked record', () => {
  const open = (poskytovatel: object) =>
    makeRecord({
      portalId: 5,
      poskytovatel,
      kontaktniAdresy: [{ adresa: at(SEAT) }],
      zarizeni: [makePlace()],
    });
  const hides = async (...records: object[]) => {
    const { providers } = await normalise(...records);
    const provider = providers.find(({ services }) => services.some(({ id }) => id === '5'));
    return provider?.seat?.street === null && provider.services[0]?.contactAddresses.length === 0;
  };
  const marked = (poskytovatel: unknown, overrides: object = {}) =>
    makeRecord({ portalId: 1, poskytovatel, zarizeni: [secret()], ...overrides });

  test.each<[string, unknown]>([
    ['the same IČO', { nazev: 'Jiný název', ico: '99000016' }],
    ['IČO as a number', { nazev: 'Jiný název', ico: 99_000_016 }],
    ['the same name, no IČO', { nazev: 'Azyl, z.ú.' }],
    ['the name in other letters and signs', { nazev: 'AZYL  z. u.', ico: '12345678' }],
    ['the name with another valid IČO', { nazev: 'azyl, z.ú.', ico: '99000024' }],
    ['IČO with signs in it', { nazev: 'Jiný název', ico: '99-000-016' }],
    ['IČO in words', { nazev: 'Jiný název', ico: 'IČO: 990\u00A000\u200B016' }],
    ['IČO in wide digits', { nazev: 'Jiný název', ico: '９９００００１６' }],
    ['DIČ in place of IČO', { nazev: 'Jiný název', ico: null, dic: 'CZ99000016' }],
  ])('%s', async (_case, poskytovatel) => {
    expect(await hides(marked(poskytovatel), open(seatAt(SEAT)))).toBe(true);
    // Unreadable.
    expect(await hides(marked(poskytovatel, { portalId: 'x' }), open(seatAt(SEAT)))).toBe(true);
    expect(await hides(marked([poskytovatel]), open(seatAt(SEAT)))).toBe(true);
  });

  test('IČO without its leading zeros', async () => {
    const provider = { nazev: 'Azyl A', ico: '00839345', adresa: at(SEAT) };
    expect(await hides(marked({ nazev: 'B', ico: 839_345 }), open(provider))).toBe(true);
    expect(await hides(marked({ nazev: 'B', ico: 839_345 }, { portalId: null }), open(provider))).toBe(true);
  });

  test('from record to record', async () => {
    const between = makeRecord({ portalId: 2, poskytovatel: { nazev: 'Jiný název', ico: '99000016' } });
    expect(await hides(marked({ nazev: 'JINÝ NÁZEV' }), between, open(seatAt(SEAT)))).toBe(true);
    expect(await hides(open(seatAt(SEAT)), between, marked({ nazev: 'JINÝ NÁZEV' }))).toBe(true);
  });

  test('the same IČO on both, though it is not valid', async () => {
    const invalid = seatAt(SEAT, { ico: '12345678' });
    expect(await hides(marked({ nazev: 'Jiný název', ico: '12345678' }), open(invalid))).toBe(true);
  });

  test('a stranger is not hidden', async () => {
    const withoutNumber = seatAt(SEAT, { ico: '00000000' });
    expect(await hides(marked({ nazev: 'Cizí', ico: '00000000' }), open(withoutNumber))).toBe(false);
    expect(await hides(marked({ nazev: 'Cizí', ico: '99000024' }), open(seatAt(SEAT)))).toBe(false);
  });
});

describe('the address code of a secret place', () => {
  const own = makeRecord({ portalId: 1, poskytovatel: { nazev: 'Azyl' }, zarizeni: [secret()] });
  const stranger = makeRecord({
    portalId: 2,
    poskytovatel: { nazev: 'Cizí, z.s.', adresa: at(SECRET) },
    kontaktniAdresy: [{ adresa: at(SECRET) }],
  });

  test('hides a seat and contact address of anyone', async () => {
    const { providers } = await normalise(own, stranger);
    expect(providers.find(({ name }) => name === 'Cizí, z.s.')).toMatchObject({
      seat: { street: null, obecCode: null },
      services: [{ contactAddresses: [] }],
    });
  });

  test.each<[string, object]>([
    ['in an unreadable record', { portalId: null }],
    ['of a place that has ended', { zarizeni: [secret({ poskytujeDo: '2010-01-01' })] }],
    [
      'of a contact address',
      { zarizeni: [], kontaktniAdresy: [{ utajenaAdresa: true, adresa: at(SECRET) }] },
    ],
    ['written as text', { zarizeni: [secret({ adresa: { kodAdresnihoMista: String(SECRET) } })] }],
  ])('%s', async (_case, overrides) => {
    const { providers } = await normalise({ ...own, ...overrides }, stranger);
    expect(providers.find(({ name }) => name === 'Cizí, z.s.')?.seat?.street).toBeNull();
  });

  test('is open where an open place in force stands, not where one has ended', async () => {
    const openAt = (dates = {}) =>
      makeRecord({
        portalId: 3,
        poskytovatel: { nazev: 'Dům' },
        zarizeni: [makePlace({ adresa: at(SECRET), ...dates })],
      });
    const streetWith = async (record: object) =>
      (await normalise(own, stranger, record)).providers.find(({ name }) => name === 'Cizí, z.s.')?.seat
        ?.street;
    expect(await streetWith(openAt())).toBe(`Ulice ${SECRET}`);
    expect(await streetWith(openAt({ poskytujeDo: '2020-01-01' }))).toBeNull();
  });
});

describe('the mark is seen', () => {
  test.each<[string, object]>([
    ['in the address', { adresa: at(SECRET, { utajenaAdresa: true }) }],
    ['in a list', { stavy: [{ utajenaAdresa: 'ano' }] }],
    ['in other letters', { UtajenaAdresa: true }],
    ['very deep', { a: [[[[[[[[[[[[[{ b: { utajenaAdresa: 1 } }]]]]]]]]]]]]] }],
  ])('at a place: %s', async (_case, overrides) => {
    const place = makePlace({ utajenaAdresa: false, ...overrides });
    const { services, kinds } = await normalise(makeRecord({ zarizeni: [place] }));
    expect(services[0]).toMatchObject({ places: [], secret: { krajCodes: [] } });
    expect(kinds).toContain('misplaced-secret-flag');
  });

  test('where a place is a list', async () => {
    const { services } = await normalise(makeRecord({ zarizeni: [[makePlace({ utajenaAdresa: true })]] }));
    expect(services[0]).toMatchObject({ places: [], secret: { krajCodes: [] } });
  });

  test.each([{ utajenaAdresa: true }, { adresa: { ...at(SEAT), utajenaAdresa: true } }])(
    'at a contact address: only that one is dropped at parse, all are in the end',
    async (mark) => {
      const record = makeRecord({
        poskytovatel: seatAt(SEAT),
        kontaktniAdresy: [{ adresa: at(SEAT), ...mark }, { adresa: at(900_000_007) }],
      });
      const { parsed, services, providers, kinds } = await normalise(record);
      expect(parsed.records[0]?.contactAddresses.map(({ addressCode }) => addressCode)).toEqual([
        '900000007',
      ]);
      expect(services[0]?.contactAddresses).toEqual([]);
      expect(providers[0]?.seat?.street).toBeNull();
      expect(kinds).toEqual(['misplaced-secret-flag']);
    },
  );

  test('at the seat: nothing but the kraj is left, even where an open place stands', async () => {
    const { providers, kinds } = await normalise(
      makeRecord({
        poskytovatel: seatAt(900_000_001, { adresa: makeAddress({ utajenaAdresa: true }) }),
        zarizeni: [makePlace()],
      }),
    );
    expect(providers[0]?.seat).toMatchObject({ street: null, obecCode: null, krajCode: 'CZ042' });
    expect(kinds).toEqual(['misplaced-secret-flag']);
  });

  test('at the record: all its addresses are secret', async () => {
    const { providers, services } = await normalise(
      makeRecord({
        utajenaAdresa: true,
        poskytovatel: seatAt(SEAT),
        zarizeni: [makePlace()],
        kontaktniAdresy: [{ adresa: at(SEAT) }],
      }),
    );
    expect(services[0]).toMatchObject({ places: [], contactAddresses: [], secret: { krajCodes: ['CZ042'] } });
    expect(providers[0]?.seat?.street).toBeNull();
  });

  test.each([
    ['other data', { doplnkoveUdaje: { utajenaAdresa: true } }],
    ['a form', { formy: [{ forma: { id: 'FormaSocialniSluzby/amb' }, utajenaAdresa: true }] }],
    ['a key nobody knows', { novyUdaj: [{ vnitrni: { utajenaAdresa: 'ano' } }] }],
  ])('at %s: it can mean any address of the record', async (_case, overrides) => {
    const { services } = await normalise(makeRecord({ zarizeni: [makePlace()], ...overrides }));
    expect(services[0]).toMatchObject({ places: [], secret: { krajCodes: [] } });
  });

  test.each([{}, { utajenaAdresa: null }])('a place without it is open, with a problem: %j', async (mark) => {
    const { utajenaAdresa: _mark, ...place } = makePlace();
    const { parsed, services } = await normalise(
      makeRecord({ portalId: 7, zarizeni: [{ ...place, ...mark }] }),
    );
    expect(services[0]?.places).toHaveLength(1);
    expect(parsed.problems).toEqual([{ kind: 'place-without-mark', record: 'service 7', key: 'zarizeni.0' }]);
  });
});

describe('an open entry at the address of a secret one of the same service', () => {
  const both = (secretDates = {}, openDates = {}) =>
    makeRecord({
      portalId: 7,
      zarizeni: [secret(secretDates), makePlace({ nazev: 'Jiný název', adresa: at(SECRET), ...openDates })],
    });

  test('counts as secret', async () => {
    const { parsed, services } = await normalise(both());
    expect(services[0]?.places).toEqual([]);
    expect(parsed.problems).toEqual([{ kind: 'open-and-secret', record: 'service 7', key: 'zarizeni' }]);
  });

  test('stays where the secret one has ended or only the name is the same', async () => {
    expect((await normalise(both({ poskytujeDo: '2020-01-01' }))).services[0]?.places).toHaveLength(1);
    const byName = makeRecord({ zarizeni: [secret({ nazev: 'A' }), makePlace({ nazev: 'A' })] });
    expect((await normalise(byName)).services[0]?.places).toHaveLength(1);
  });
});

describe('texts', () => {
  const telefony = [{ telefon: 'U lesa: 412 000 111', poznamka: 'u lesa' }];

  test('of contacts go in all services of a provider with a secret place', async () => {
    const { providers } = await normalise(
      makeRecord({
        portalId: 1,
        poskytovatel: seatAt(SEAT),
        datumPoskytovaniDo: '2012-01-01',
        zarizeni: [secret()],
      }),
      makeRecord({
        portalId: 2,
        poskytovatel: seatAt(SEAT, { telefony }),
        zarizeni: [makePlace()],
        telefony,
      }),
    );
    expect(providers[0]?.contacts.phones).toEqual([{ text: '412 000 111', note: null }]);
    expect(providers[0]?.services[0]?.contacts.phones).toEqual([{ text: '412 000 111', note: null }]);
  });

  test('of a service go though its secret place ended long ago; it is not called secret', async () => {
    const { services } = await normalise(
      makeRecord({
        zarizeni: [secret({ poskytujeDo: '2012-01-01' })],
        doplnujiciInformaceVekoveSkupiny: [{ popis: 'u lesa' }],
      }),
    );
    expect(services[0]).toMatchObject({ ageNotes: [], secret: null });
  });

  test('a registration number is digits, a telephone a bare number', async () => {
    const { services } = await normalise(
      makeRecord({
        identifikator: 'Lesni-5',
        zarizeni: [secret()],
        telefony: [{ telefon: '412000111; 5.', poznamka: null }],
      }),
    );
    expect(services[0]).toMatchObject({
      registration: null,
      contacts: { phones: [{ text: '412 000 111' }] },
    });
    const digits = await normalise(makeRecord({ identifikator: '1234567', zarizeni: [secret()] }));
    expect(digits.services[0]?.registration).toBe('1234567');
  });
});

test.each([
  ['a provider with a secret place', 'Azyl, z.ú.', [secret()]],
  ['a natural person', 'Jan Příklad', []],
  ['a legal person', 'Spolek, z.s.', []],
])('a seat at an own open place says no more than the place: %s', async (_case, nazev, others) => {
  const adresa = makeAddress({ dodatekAdresy: 'zadní trakt', ulice: { nazev: 'Jiná' } });
  const { providers, services } = await normalise(
    makeRecord({
      poskytovatel: { nazev, adresa },
      kontaktniAdresy: [{ adresa }],
      zarizeni: [makePlace(), ...others],
    }),
  );
  expect(providers[0]?.seat).toEqual(services[0]?.places[0]?.address);
  expect(services[0]?.contactAddresses).toEqual([services[0]?.places[0]?.address]);
});

describe('persons named in another record of the provider', () => {
  const vedouci = { prijmeni: 'Procházka' };
  const naming = (nazev: string) =>
    makeRecord({
      portalId: 1,
      datumPoskytovaniDo: '2012-01-01',
      poskytovatel: { nazev },
      zarizeni: [makePlace({ vedouci })],
    });

  test('are in no text', async () => {
    const text = 'po Procházce';
    const { parsed, providers } = await normalise(
      naming('SPOLEK z. s.'),
      makeRecord({
        portalId: 2,
        poskytovatel: {
          nazev: 'Spolek, z.s.',
          ico: '99000016',
          telefony: [{ telefon: 'Procházka 412 000 111', poznamka: text }],
          adresa: at(SEAT, { dodatekAdresy: text }),
        },
        zarizeni: [makePlace({ nazev: 'Domov u Procházky', adresa: makeAddress({ dodatekAdresy: text }) })],
        kontaktniAdresy: [{ adresa: at(SEAT, { dodatekAdresy: text }) }],
        emaily: [{ email: 'info@example.org', poznamka: text }],
        weby: [{ web: 'example.org', poznamka: text }],
        formy: [
          {
            forma: { id: 'FormaSocialniSluzby/amb' },
            casoveRozsahy: [{ den: null, interval: text }],
            kapacity: [{ pocet: 3, typ: { id: 'TypKapacitySocialniSluzby/klient' }, popis: text }],
          },
        ],
        ciloveSkupiny: [{ cilovaSkupina: { id: 'CilovaSkupinaOsoby/3' }, doplnujiciInformace: text }],
        doplnujiciInformaceVekoveSkupiny: [{ popis: text }],
      }),
    );
    expect(JSON.stringify(parsed.records)).toContain('Procház');
    expect(JSON.stringify(providers)).not.toContain('Procház');
    expect(providers[0]?.contacts.phones).toEqual([{ text: '412 000 111', note: null }]);
    expect(providers[0]?.services[0]?.places).toMatchObject([{ name: null }]);
  });

  test('a provider may bear the surname itself; streets may always', async () => {
    const { services, kinds } = await normalise(
      naming('Domov Procházka, s.r.o.'),
      makeRecord({
        portalId: 2,
        poskytovatel: { nazev: 'Domov Procházka, s.r.o.' },
        zarizeni: [
          makePlace({ nazev: 'Domov u Procházky', adresa: at(SEAT, { ulice: { nazev: 'Procházkova' } }) }),
        ],
      }),
    );
    expect(services[0]?.places).toMatchObject([
      { name: 'Domov u Procházky', address: { street: 'Procházkova' } },
    ]);
    expect(kinds).toEqual([]);
  });
});
