import { describe, expect, test } from 'vitest';
import { isPersonalEmail, officeEmails, publicEmails } from '../../../src/domain/contact.ts';
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
  ])('%s', (text, numbers) => {
    expect(dials(text)).toEqual(numbers);
  });

  test.each(['', 'pouze osobně', '12 34', '40502', '4120001112', 'linka 123'])(
    'finds no number in "%s"',
    (text) => {
      expect(dials(text)).toEqual([]);
    },
  );

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
  ])('%s is a person', (address) => {
    expect(isPersonalEmail(address)).toBe(true);
  });

  test.each([
    'info@example.org',
    'poradna.decin@example.org',
    'reditel.novak@example.org',
    'dps@example.org',
    'socialni.pracovnice@example.org',
    'vlastovka@example.org',
  ])('%s is an office', (address) => {
    expect(isPersonalEmail(address)).toBe(false);
  });

  test('a person is shown only where there is no office, and never in lists', () => {
    const office = { address: 'info@example.org' };
    const person = { address: 'jana.zoufala@example.org' };
    expect(publicEmails([person, office])).toEqual([office]);
    expect(publicEmails([person])).toEqual([person]);
    expect(officeEmails([person])).toEqual([]);
  });
});
