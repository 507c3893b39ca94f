import { describe, expect, test } from 'vitest';
import { EMPTY_ADDRESS, formatAddress } from '../../../src/domain/address.ts';
import { codeOf, isLabelTrusted } from '../../../src/domain/code-list.ts';
import { isInCzechia } from '../../../src/domain/coordinates.ts';
import { distanceKm } from '../../../src/domain/distance.ts';
import { isIco } from '../../../src/domain/ico.ts';
import { isLegalPersonName } from '../../../src/domain/provider.ts';
import { prevailing, type Sourced } from '../../../src/domain/provenance.ts';
import { capitalise, cleanText, compareCzech, foldText, toSlug } from '../../../src/domain/text.ts';
import { isInForce } from '../../../src/domain/validity.ts';

describe('text', () => {
  test('cleanText drops what could disguise or break', () => {
    expect(cleanText('  Domov\u0000 \u202Eevil\u202C\n Lípa\u200B ')).toBe('Domov evil Lípa');
    expect(cleanText('a\u0301')).toBe('á');
    expect(cleanText(' \u0007\u200E ')).toBeNull();
    expect(cleanText('\uD800')).toBe('\uFFFD');
  });

  test('cleanText leaves markup as text: escaping is for whoever shows it', () => {
    expect(cleanText('<b onclick="x">')).toBe('<b onclick="x">');
  });

  test.each([
    ['Domov  pod \t\u00A0lipou', 'domov pod lipou'],
    ['Čtyři\n\nřádky \n', 'ctyri radky '],
    [' a b ', ' a b '],
    ['', ''],
  ])('folds white space of any kind and length to one space: %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folds and makes slugs', () => {
    expect(foldText('Žluťoučký\u00A0kůň')).toBe('zlutoucky kun');
    expect(toSlug('Nízkoprahová zařízení pro děti a mládež')).toBe('nizkoprahova-zarizeni-pro-deti-a-mladez');
    expect(toSlug('Brandýs nad Labem-Stará Boleslav')).toBe('brandys-nad-labem-stara-boleslav');
  });

  test('sorts by the Czech alphabet', () => {
    expect(['Hora', 'Chrudim', 'Čáslav', 'Cvikov', 'Ivančice'].toSorted(compareCzech)).toEqual([
      'Cvikov',
      'Čáslav',
      'Hora',
      'Chrudim',
      'Ivančice',
    ]);
  });

  test('capitalises letters beyond the first plane whole', () => {
    expect(capitalise('čaj')).toBe('Čaj');
    expect(capitalise('')).toBe('');
  });
});

describe('IČO', () => {
  test.each(['27085031', '44226586', '03593207', '00000019'])('%s holds', (ico) => {
    expect(isIco(ico)).toBe(true);
  });

  test.each(['27085032', '2708503', '270850310', 'abcdefgh', ''])('%s does not', (ico) => {
    expect(isIco(ico)).toBe(false);
  });
});

describe('validity', () => {
  test.each([
    [null, null, true],
    ['2026-09-01', '2026-09-01', true],
    ['2026-09-02', null, false],
    [null, '2026-08-31', false],
    [null, '2026-09-01', true],
  ])('from %s to %s', (validFrom, validTo, expected) => {
    expect(isInForce({ validFrom, validTo }, '2026-09-01')).toBe(expected);
  });
});

describe('coordinates', () => {
  test('Děčín to Teplice is about 32 km', () => {
    expect(distanceKm({ lat: 50.7822, lon: 14.2148 }, { lat: 50.6404, lon: 13.8245 })).toBeCloseTo(31.7, 0);
  });

  test('a swapped point is not in Czechia', () => {
    expect(isInCzechia({ lat: 50.08, lon: 14.42 })).toBe(true);
    expect(isInCzechia({ lat: 14.42, lon: 50.08 })).toBe(false);
    expect(isInCzechia({ lat: 52.278, lon: 9.472 })).toBe(false);
  });
});

describe('address', () => {
  const address = { ...EMPTY_ADDRESS, psc: '35201' };

  test.each([
    [
      'street with both numbers',
      { street: 'Nemocniční', houseNumber: '2272', orientationNumber: '54' },
      'Nemocniční 2272/54',
    ],
    ['village without streets', { houseNumber: '125' }, 'Aš 125'],
    ['hut', { registrationNumber: '12' }, 'Aš č. ev. 12'],
    ['street without number', { street: 'Nemocniční' }, 'Nemocniční'],
  ])('%s', (_case, changes, line) => {
    expect(formatAddress({ ...address, ...changes }, 'Aš')).toEqual([line, '352\u00A001 Aš']);
  });

  test('an empty address has no lines', () => {
    expect(formatAddress(EMPTY_ADDRESS, undefined)).toEqual([]);
  });
});

describe('names of legal persons', () => {
  test.each([
    'Lípa, z. s.',
    'LÍPA z.ú.',
    'Buk s.r.o.',
    'Buk spol. s r. o.',
    'Nemocnice Buk,a.s., nemocnice kraje',
    'Buk o.p.s. v likvidaci',
    'Město Lípa',
    'Ústecký kraj',
    'Kraj Vysočina',
    'Domov Buk, příspěvková organizace',
    'Oblastní charita Lípa',
    'Hana, z. s.',
    'Jan Novák s.r.o.',
  ])('%s', (name) => {
    expect(isLegalPersonName(name)).toBe(true);
  });

  test.each([
    'Jana Nováková',
    'MUDr. A. S. Nováková',
    'Jan Kraj',
    'Karel Os',
    'Josef Obecný',
    'Eva Diakonová',
    'Petr Městecký',
    'Mgr. Jan Novák - sdružení',
    'Jana Nováková - Charita',
    'Jan Spolek',
    'Petr Nemocnice',
    'JUDr. Jan Novák, ústav',
  ])('%s may be a person', (name) => {
    expect(isLegalPersonName(name)).toBe(false);
  });
});

describe('code lists', () => {
  test('reads the code of its own list only', () => {
    expect(codeOf('DruhSocialniSluzby/13', 'DruhSocialniSluzby')).toBe('13');
    expect(codeOf('CilovaSkupinaOsoby/13', 'DruhSocialniSluzby')).toBeNull();
    expect(codeOf('DruhSocialniSluzby/../x', 'DruhSocialniSluzby')).toBeNull();
  });

  test('a label that is not official is for the demo only', () => {
    const item = {
      code: '8',
      registerId: 'CilovaSkupinaOsoby/8',
      slug: 'x',
      status: 'inferred' as const,
      label: { cs: 'x', en: null, uk: null },
    };
    expect(isLabelTrusted(item, 'demo')).toBe(true);
    expect(isLabelTrusted(item, 'register')).toBe(false);
    expect(isLabelTrusted({ ...item, status: 'official' }, 'register')).toBe(true);
  });
});

describe('prevailing', () => {
  const of = (source: Sourced<string>['source'], date = '2026-01-01') => ({ value: source, source, date });

  test('a correction beats a declaration, that the register, that an estimate', () => {
    expect(prevailing([of('estimate'), of('register'), of('declared'), of('correction')])?.source).toBe(
      'correction',
    );
    expect(prevailing([of('estimate'), of('register'), undefined])?.source).toBe('register');
    expect(prevailing([undefined])).toBeUndefined();
  });

  test('of one source the newest', () => {
    expect(prevailing([of('declared'), of('declared', '2026-05-01')])?.date).toBe('2026-05-01');
  });
});
