import { describe, expect, test } from 'vitest';
import { type ParsedRegister, parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makeAddress, makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const territory = readAreas('content');
const parse = (...items: unknown[]) => parseRegister(items, { territory, asOf: '2026-09-02' });
const kinds = ({ problems }: ParsedRegister) => problems.map(({ kind }) => kind);
const only = async (overrides: Record<string, unknown>) => {
  const parsed = await parse(makeRecord(overrides));
  const [record] = parsed.records;
  if (record === undefined) throw new Error(`unreadable: ${JSON.stringify(parsed.problems)}`);
  return { record, problems: parsed.problems, kinds: kinds(parsed) };
};
const phones = (...texts: string[]) => texts.map((telefon) => ({ telefon, poznamka: null }));

describe('what a record must have', () => {
  test('the three required keys are enough', async () => {
    const { record, problems } = await only({});
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      id: '1',
      typeCode: '13',
      places: [],
      hasSecretPlace: false,
      forms: [],
      subsidies: [],
    });
  });

  test.each([null, undefined, []])('null, missing and [] say the same: %s', async (nothing) => {
    const lists = [
      'zarizeni',
      'telefony',
      'emaily',
      'weby',
      'formy',
      'ciloveSkupiny',
      'vekoveSkupiny',
      'kontaktniAdresy',
    ];
    const { record, problems } = await only(Object.fromEntries(lists.map((key) => [key, nothing])));
    expect(problems).toEqual([]);
    expect(record).toEqual((await only({})).record);
  });

  test.each([
    ['portalId missing', { portalId: undefined }, 'portalId'],
    ['portalId as text', { portalId: '7' }, 'portalId'],
    ['no type', { druhSocialniSluzby: null }, 'druhSocialniSluzby'],
    ['a type of another list', { druhSocialniSluzby: { id: 'Obec/1' } }, 'druhSocialniSluzby.id'],
    ['no provider', { poskytovatel: null }, 'poskytovatel'],
    ['a provider without a name', { poskytovatel: { nazev: ' ' } }, 'poskytovatel.nazev'],
    ['an end that cannot be read', { datumPoskytovaniDo: '31. 12. 2020' }, 'datumPoskytovaniDo'],
    ['telephones as one text', { telefony: '412 000 111' }, 'telefony'],
    ['a registration number of another type', { identifikator: {} }, 'identifikator'],
  ])('unreadable: %s', async (_case, overrides, key) => {
    const parsed = await parse(makeRecord(overrides));
    expect(parsed.records).toEqual([]);
    expect(parsed.problems).toMatchObject([{ kind: 'unreadable-record', key }]);
  });

  test.each([null, 7, 'text', [], [[]]])('what is no record at all does not crash: %j', async (item) => {
    expect(kinds(await parse(item))).toEqual(['unreadable-record']);
  });

  test('a problem names the record and never a value', async () => {
    const { problems } = await parse(makeRecord({ portalId: 42, datumPoskytovaniDo: 'SECRET' }), 'SECRET');
    expect(problems.map(({ record }) => record)).toEqual(['service 42', 'record no. 2']);
    expect(JSON.stringify(problems)).not.toContain('SECRET');
  });

  test.each([
    ['zarizeni', 5, 'zarizeni.1'],
    ['zarizeni', { adresa: 'Děčín' }, 'zarizeni.1.adresa'],
    ['emaily', 'info@example.org', 'emaily.1'],
    ['formy', { forma: null }, 'formy.1.forma'],
  ])('one bad item of %s drops out alone', async (key, bad, path) => {
    const good = {
      zarizeni: makePlace(),
      emaily: { email: 'info@example.org' },
      formy: { forma: { id: 'FormaSocialniSluzby/amb' } },
    };
    const { problems, record } = await only({ [key]: [good[key as keyof typeof good], bad] });
    expect(problems).toMatchObject([{ kind: 'unreadable-item', record: 'service 1', key: path }]);
    expect([record.places.length, record.contacts.emails.length, record.forms.length].toSorted()).toEqual([
      0, 0, 1,
    ]);
  });
});

describe('texts', () => {
  test('hostile text stays text, without controls', async () => {
    const nazev = '  <script>alert(1)</script>\u0000\u202E "quoted"\n line ';
    const { record } = await only({ zarizeni: [makePlace({ nazev })] });
    expect(record.places[0]?.name).toBe('<script>alert(1)</script> "quoted" line');
  });

  test('a text over 10,000 characters is dropped, not cut', async () => {
    const { record, kinds } = await only({
      doplnujiciInformaceVekoveSkupiny: [{ popis: 'x'.repeat(10_001) }],
    });
    expect(record.ageNotes).toEqual([]);
    expect(kinds).toEqual(['text-too-long']);
  });

  test('a name over 300 characters is none', async () => {
    const long = 'x'.repeat(301);
    const { record, kinds } = await only({ zarizeni: [makePlace({ nazev: long })] });
    expect(record.places[0]?.name).toBeNull();
    expect(kinds).toEqual(['text-too-long']);
    const parsed = await parse(makeRecord({ poskytovatel: { nazev: long } }));
    expect(parsed.problems).toMatchObject([{ kind: 'unreadable-record', key: 'poskytovatel.nazev' }]);
    expect(
      (await only({ zarizeni: [makePlace({ nazev: long.slice(1) })] })).record.places[0]?.name,
    ).toHaveLength(300);
  });

  test.each([
    ['1234567', '1234567', []],
    ['CZ/12.3-a', 'CZ/12.3-a', []],
    ['12 34', null, ['bad-registration']],
    ['č. 5, u lesa', null, ['bad-registration']],
    ['1'.repeat(31), null, ['bad-registration']],
  ])('registration number %s', async (identifikator, expected, expectedKinds) => {
    const { record, kinds } = await only({ identifikator });
    expect(record.registration).toBe(expected);
    expect(kinds).toEqual(expectedKinds);
  });

  test.each([
    [839345, '00839345'],
    ['839345', '00839345'],
    [' 008 39 345', '00839345'],
    [1, null],
    [12.5, null],
    ['12345678', null],
  ])('IČO %s', async (ico, expected) => {
    const { record } = await only({ poskytovatel: { nazev: 'Spolek', ico } });
    expect(record.provider.ico).toBe(expected);
  });

  test('dates: a day or a date-time; others are not given', async () => {
    const { record, kinds } = await only({
      datumPoskytovaniOd: '2020-02-30',
      datumPoskytovaniDo: '2030-12-31T00:00:00',
    });
    expect(record).toMatchObject({ validFrom: null, validTo: '2030-12-31' });
    expect(kinds).toEqual(['unreadable-date']);
  });

  test('a place whose end cannot be read is left out', async () => {
    const { record, kinds } = await only({ zarizeni: [makePlace({ poskytujeDo: 'loni' })] });
    expect(record.places).toEqual([]);
    expect(kinds).toEqual(['unreadable-end']);
  });
});

describe('addresses', () => {
  const address = async (overrides: object) => {
    const { record, kinds } = await only({
      zarizeni: [makePlace({ adresa: makeAddress({ ...overrides }) })],
    });
    return { address: record.places[0]?.address, kinds };
  };

  test('codes, numbers and PSČ', async () => {
    expect(
      await address({ castObce: { id: 'CastObce/25' }, mestskyObvodVPraze: { id: 'MestskyObvodVPraze/19' } }),
    ).toEqual({
      address: {
        addressCode: '900000001',
        street: 'Příkladná',
        houseNumber: '12',
        registrationNumber: null,
        orientationNumber: '3a',
        supplement: null,
        cityPart: { code: '25', name: null },
        pragueDistrict: { code: '19', name: null },
        psc: '40502',
        obecCode: '562335',
        krajCode: 'CZ042',
      },
      kinds: [],
    });
  });

  test.each([
    [
      'číslo evidenční',
      { typCislaDomovniho: { id: 'TypStavebnihoObjektu/2' } },
      { houseNumber: null, registrationNumber: '12' },
      [],
    ],
    ['code 0', { kodAdresnihoMista: 0 }, { addressCode: null }, []],
    ['negative code', { kodAdresnihoMista: -5 }, { addressCode: null }, []],
    ['code that is no number', { kodAdresnihoMista: 'x' }, { addressCode: null }, ['bad-code']],
    ['PSČ too short', { psc: '405' }, { psc: null }, ['bad-psc']],
    ['unknown obec', { obec: { id: 'Obec/1' } }, { obecCode: null, krajCode: 'CZ042' }, ['unknown-obec']],
    ['unknown kraj', { kraj: { id: 'Kraj/99' } }, { krajCode: 'CZ042' }, ['unknown-kraj']],
    ['kraj from the obec', { kraj: null }, { krajCode: 'CZ042' }, []],
    ['no street', { ulice: null }, { street: null }, []],
    ['house number as text', { cisloDomovni: '12' }, { houseNumber: '12' }, []],
  ])('%s', async (_case, overrides, expected, expectedKinds) => {
    const result = await address(overrides);
    expect(result.address).toMatchObject(expected);
    expect(result.kinds).toEqual(expectedKinds);
  });
});

describe('contacts', () => {
  test('both levels, in the order of the register, each once', async () => {
    const { record } = await only({
      telefony: phones('412 000 222', '412 000 111', '412 000 222'),
      poskytovatel: { nazev: 'Spolek', telefony: phones('412 000 333') },
    });
    expect(record.contacts.phones.map(({ text }) => text)).toEqual(['412 000 222', '412 000 111']);
    expect(record.provider.contacts.phones).toEqual([{ text: '412 000 333', note: null }]);
  });

  test.each([
    ['javascript:alert(1)', false],
    ['http://user@example.org', false],
    ['www.example.org/"><script>', true],
    ['example.org', true],
  ])('web %s', async (web, isKept) => {
    const { record, kinds } = await only({ weby: [{ web, poznamka: null }] });
    expect(record.contacts.webs.length === 1).toBe(isKept);
    expect(kinds).toEqual(isKept ? [] : ['not-web']);
  });

  test.each([
    ['www.x.cz, www.y.cz', ['www.x.cz', 'www.y.cz'], []],
    ['www.x.cz;https://y.cz/a,b', ['www.x.cz', 'https://y.cz/a,b'], []],
    ['www.x.cz,www.y.cz', ['www.x.cz', 'www.y.cz'], []],
    ['viz www.x.cz', ['www.x.cz'], ['not-web']],
    ['http//x.cz', [], ['not-web']],
    ['htpp://x.cz', [], ['not-web']],
    ['http://http://x.cz', [], ['not-web']],
    ['www.x.cz.', [], ['not-web']],
  ])('webs in one field: %s', async (web, expected, expectedKinds) => {
    const { record, kinds } = await only({ weby: [{ web, poznamka: 'hlavní' }] });
    expect(record.contacts.webs).toEqual(expected.map((text) => ({ text, note: 'hlavní' })));
    expect(kinds).toEqual(expectedKinds);
  });

  test('several e-mails in one field are told apart; what is none is dropped', async () => {
    const { record, kinds } = await only({
      emaily: [{ email: 'info@example.org; posta@example.org, nic', poznamka: 'úřad' }],
    });
    expect(record.contacts.emails).toEqual([
      { address: 'info@example.org', note: 'úřad' },
      { address: 'posta@example.org', note: 'úřad' },
    ]);
    expect(kinds).toEqual(['not-email']);
  });

  test('a telephone without a number stays as text', async () => {
    const { record, kinds } = await only({ telefony: phones('pouze SMS') });
    expect(record.contacts.phones).toEqual([{ text: 'pouze SMS', note: null }]);
    expect(kinds).toEqual(['phone-without-number']);
  });
});

describe('codes', () => {
  test('of types are told apart without case and never taken for a key of an object', async () => {
    const typeOf = async (code: string) =>
      (await only({ druhSocialniSluzby: { id: `DruhSocialniSluzby/${code}` } })).record.typeCode;
    expect([await typeOf('A'), await typeOf('a'), await typeOf('constructor')]).toEqual([
      'a',
      'a',
      'constructor',
    ]);
  });

  test('of groups and days are digits', async () => {
    const { record, kinds } = await only({
      ciloveSkupiny: [{ cilovaSkupina: { id: 'CilovaSkupinaOsoby/constructor' } }],
      vekoveSkupiny: [{ id: 'VekovaSkupinaOsoby/valueOf' }],
      formy: [
        {
          forma: { id: 'FormaSocialniSluzby/amb' },
          casoveRozsahy: [{ den: { id: 'DenVTydnu/po' }, interval: '8-9' }],
        },
      ],
    });
    expect(record).toMatchObject({ targetGroups: [], ageGroups: [] });
    expect(record.forms[0]?.hours).toEqual([{ dayCode: null, text: '8-9' }]);
    expect(kinds).toEqual(['bad-code', 'bad-code', 'bad-code']);
  });
});

describe('forms, groups and supplements', () => {
  test('hours and capacities by unit; one form twice is one', async () => {
    const form = (overrides: object) => ({ forma: { id: 'FormaSocialniSluzby/ter' }, ...overrides });
    const { record } = await only({
      formy: [
        form({
          nepretrzitePoskytovani: false,
          kapacity: [{ pocet: 3, typ: { id: 'TypKapacitySocialniSluzby/klient' }, popis: null }],
        }),
        form({
          nepretrzitePoskytovani: true,
          casoveRozsahy: [
            { den: { id: 'DenVTydnu/1' }, interval: '8:00 - 12:00' },
            { den: null, interval: null },
          ],
        }),
        { forma: { id: 'FormaSocialniSluzby/amb' } },
      ],
    });
    expect(record.forms).toEqual([
      { form: 'amb', isRoundTheClock: null, hours: [], capacities: [] },
      {
        form: 'ter',
        isRoundTheClock: true,
        hours: [{ dayCode: '1', text: '8:00 - 12:00' }],
        capacities: [{ count: 3, unit: 'clients', note: null }],
      },
    ]);
  });

  test.each([
    { pocet: 0, typ: { id: 'TypKapacitySocialniSluzby/luzka' } },
    { pocet: '3', typ: { id: 'TypKapacitySocialniSluzby/luzka' } },
    { pocet: 2.5, typ: { id: 'TypKapacitySocialniSluzby/luzka' } },
    { pocet: 3, typ: null },
    { pocet: 3, typ: { id: 'TypKapacitySocialniSluzby/jine' } },
    { typ: { id: 'TypKapacitySocialniSluzby/luzka' } },
  ])('a capacity that means nothing is dropped: %j', async (capacity) => {
    const { record, kinds } = await only({
      formy: [{ forma: { id: 'FormaSocialniSluzby/pob' }, kapacity: [capacity] }],
    });
    expect(record.forms[0]?.capacities).toEqual([]);
    const hasNumber = capacity.pocet === 3;
    expect(kinds).toEqual([hasNumber ? 'capacity-without-unit' : 'bad-capacity']);
  });

  test('an unknown form is dropped with a problem', async () => {
    const { record, kinds } = await only({ formy: [{ forma: { id: 'FormaSocialniSluzby/dis' } }] });
    expect(record.forms).toEqual([]);
    expect(kinds).toEqual(['unknown-form']);
  });

  test('age groups in either nesting, served kraje, subsidies and inspections', async () => {
    const { record, problems } = await only({
      vekoveSkupiny: [{ vekovaSkupina: { id: 'VekovaSkupinaOsoby/7' } }, { id: 'VekovaSkupinaOsoby/6' }],
      doplnujiciInformaceVekoveSkupiny: [{ popis: 'od 18 let' }, { doplnujiciInformace: 'do 80 let' }],
      rozsirenePusobnostiVKraji: [{ kraj: { id: 'Kraj/60' } }],
      doplnkoveUdaje: {
        dotaceZeStatnihoRozpoctu: [
          { rok: 2026, castka: '2379700' },
          { rok: 2025, castka: 1000.5 },
        ],
        evidovaneInspekce: [{ cislo: '2024-05-05', datumUkonceni: '2024-06-01T00:00:00' }],
      },
    });
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      ageGroups: ['7', '6'],
      ageNotes: ['od 18 let', 'do 80 let'],
      servedKrajCodes: ['CZ042'],
      subsidies: [
        { year: 2025, amountCzk: 1000.5 },
        { year: 2026, amountCzk: 2_379_700 },
      ],
      inspections: ['2024-06-01'],
    });
  });
});

describe('persons', () => {
  const vedouci = { jmeno: 'Jana', prijmeni: 'Hájková' };

  test.each(['paní Hájková', 'volejte Hájkové', 'p. hajkova', 'HÁJKOVÁ Jana', 'u Hájků', 'pan Hájek'])(
    'remark "%s" names the head',
    async (poznamka) => {
      const { record, kinds } = await only({
        zarizeni: [makePlace({ vedouci })],
        telefony: [{ telefon: '412 000 111', poznamka }],
      });
      expect(record.contacts.phones).toEqual([{ text: '412 000 111', note: null }]);
      expect(kinds).toEqual(['remark-names-person']);
    },
  );

  test('a remark with another word of the kind stays', async () => {
    const { record } = await only({
      zarizeni: [makePlace({ vedouci })],
      telefony: [{ telefon: '412 000 111', poznamka: 'v hájkovničce, pohájkování' }],
    });
    expect(record.contacts.phones[0]?.note).toBe('v hájkovničce, pohájkování');
  });

  test('of a telephone with a name in it the number stays', async () => {
    const { record } = await only({
      poskytovatel: {
        nazev: 'Spolek',
        statutarniOrgany: [{ clen: { prijmeni: 'Němec' } }],
        telefony: phones('Němcovi: 412 000 111'),
      },
    });
    expect(record.provider.contacts.phones).toEqual([{ text: '412 000 111', note: null }]);
  });

  test('a remark with the e-mail of a person is dropped, with that of an office it stays', async () => {
    const notes = ['pište na jana.prikladova@example.org.', 'pište na info@example.org.'];
    const { record, kinds } = await only({
      doplnujiciInformaceVekoveSkupiny: notes.map((popis) => ({ popis })),
    });
    expect(record.ageNotes).toEqual([notes[1]]);
    expect(kinds).toEqual(['remark-with-personal-email']);
  });

  test('surnames of any shape do not stop or get into problems', async () => {
    const surnames = ['x'.repeat(100_000), '(.*', '[', 7, null, { a: ['Kanárková'] }];
    const { record, problems } = await only({
      zarizeni: surnames.map((prijmeni) => makePlace({ vedouci: { prijmeni } })),
      doplnujiciInformaceVekoveSkupiny: [{ popis: 'volejte Kanárkové' }, { popis: 'od 18 let' }],
    });
    expect(record.ageNotes).toEqual(['od 18 let']);
    expect(JSON.stringify(problems)).not.toContain('Kanár');
  });
});
