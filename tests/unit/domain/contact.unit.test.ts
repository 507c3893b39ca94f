import { describe, expect, test } from 'vitest';
import { isPersonalEmail, officeEmails, publicEmails, wordsOfOffice } from '../../../src/domain/contact.ts';
import { parsePhones } from '../../../src/domain/phone.ts';

const dials = (text: string) => parsePhones(text).map(({ dial }) => dial);

describe('parsePhones', () => {
  test.each([
    ['412 000 111', ['+420412000111']],
    ['412000111', ['+420412000111']],
    ['+420 412 000 111', ['+420412000111']],
    ['00420 412-000-111', ['+420412000111']],
    ['+420412000111', ['+420412000111']],
    ['412 000 111, 777 000 222', ['+420412000111', '+420777000222']],
    ['412 000 111/777000222', ['+420412000111', '+420777000222']],
    ['tel.: 412 000 111; mobil: 777.000.222', ['+420412000111', '+420777000222']],
    ['412 000 111 nebo +420 777 000 222 (jen SMS)', ['+420412000111', '+420777000222']],
    ['412 000 111, 412 000 111', ['+420412000111']],
    ['+421 900 123 456', ['+421900123456']],
    ['116 111', ['116111']],
    ['112', ['112']],
    ['158', ['158']],
    ['564109158', ['+420564109158']],
    ['000 575 155', ['+420000575155']],
    ['412000111 (5/12)', ['+420412000111']],
    ['000 111 222', ['+420000111222']],
    ['777/123456', ['+420777123456']],
    ['777 12 34 56', ['+420777123456']],
    ['(412) 000 111', ['+420412000111']],
    ['412–000–111', ['+420412000111']],
    ['420412000111', ['+420412000111']],
    ['420 412 000 111', ['+420412000111']],
    ['+420 420 412 000 111', ['+420412000111']],
    ['412 000 111-3', ['+420412000111']],
    ['412 000 111/112', ['+420412000111']],
    ['412 000 111 777 000 222', ['+420412000111', '+420777000222']],
    ['+49 30 123 456 789', ['+4930123456789']],
    ['0049 171 123 456 78', ['+4917112345678']],
    ['155 nebo 112', ['155', '112']],
  ])('%s', (text, numbers) => {
    expect(dials(text)).toEqual(numbers);
  });

  test.each([
    '',
    'pouze osobně',
    '12 34',
    '40502',
    '4120001112',
    'linka 123',
    'č.ú. 123456789/0100',
    'IČO 123 456 789',
    '123456789/0100',
    'PIN 123-456-789',
    '412 000 1112 2',
  ])('finds no number in "%s"', (text) => {
    expect(dials(text)).toEqual([]);
  });

  test.each([
    '412000111',
    '412 000 111',
    '+420412000111',
    '+420 412 000 111',
    '420 412 000',
    '+420 420 420 420',
  ])('%s alone is the number it is among others', (number) => {
    expect(parsePhones(number)).toHaveLength(1);
    expect(parsePhones(`${number}; 777 000 222`)[0]).toEqual(parsePhones(number)[0]);
  });

  test('shows groups of three with spaces that do not break', () => {
    expect(parsePhones('+420412000111')).toEqual([{ dial: '+420412000111', label: '412\u00A0000\u00A0111' }]);
  });
});

describe('isPersonalEmail', () => {
  test.each([
    'jana.zoufala@example.org',
    'iva.holmerova@example.org',
    'novakova@example.org',
    'j.novak@example.org',
    'petr@example.org',
    'karel_dvorak2@example.org',
    'Jana.Nováková@example.org',
    'novak@example.org',
    'jnovak@example.org',
    'novak1970@example.org',
    'honza@example.org',
    'jana.mesto@example.org',
    'reditel.novak@example.org',
    'socialni.dvorakova@example.org',
    'novakova.poradna@example.org',
    'a.linka@example.org',
    'jana.mala.ou@example.org',
  ])('%s is a person', (address) => {
    expect(isPersonalEmail(address)).toBe(true);
  });

  test.each([
    'info@example.org',
    'reditel@example.org',
    'starosta@example.org',
    'pecovatelskasluzba@example.org',
    'charita@charita-lipa.example.org',
    'lipa@lipa.example.org',
    'dps@example.org',
    'socialni.pracovnice@example.org',
  ])('%s is an office', (address) => {
    expect(isPersonalEmail(address)).toBe(false);
  });

  test('words of the provider and of its obce tell an office', () => {
    const words = wordsOfOffice('Domov Lípa, z. s.', ['Děčín']);
    for (const local of ['poradna.decin', 'domovlipa', 'lipa', 'decin']) {
      expect(isPersonalEmail(`${local}@example.org`), local).toBe(true);
      expect(isPersonalEmail(`${local}@example.org`, words), local).toBe(false);
    }
    expect(isPersonalEmail('novak.decin@example.org', words)).toBe(true);
  });

  test('a person is shown only where there is no office, and never in lists', () => {
    const office = { address: 'info@example.org' };
    const person = { address: 'jana.zoufala@example.org' };
    expect(publicEmails([person, office])).toEqual([office]);
    expect(publicEmails([person])).toEqual([person]);
    expect(officeEmails([person])).toEqual([]);
  });
});
