/** The letter and the e-mail of a comment. */
import { describe, expect, test } from 'vitest';
import { formatBody, formatLetter, toMailHref } from '../../../src/components/coordination/comment-letter.ts';

const PARTS = {
  recipient: ['Úřad', 'Náměstí 1'],
  dear: 'Dobrý den,',
  about: 'posílám připomínku k\u00A0plánu:',
  text: ' Doplňte\nLobendavu & "okolí" ',
  asked: 'Prosím o odpověď.',
  ending: ['Jméno:', 'Datum:'],
};

describe('the letter', () => {
  test('names the office, what it is about and the comment as written', () => {
    expect(formatLetter(PARTS)).toBe(
      'Úřad\nNáměstí 1\n\n\nDobrý den,\n\nposílám připomínku k plánu:\n\n' +
        'Doplňte\nLobendavu & "okolí"\n\nProsím o odpověď.\n\nJméno:\nDatum:',
    );
  });
  test('without an office it begins with the greeting', () => {
    expect(formatLetter({ ...PARTS, recipient: [] })).toBe(formatBody(PARTS));
  });
});

describe('the e-mail', () => {
  test('carries subject and body whole, with line ends as mail has them', () => {
    const body = formatBody(PARTS);
    const mail = toMailHref('planovani@example.org', 'Připomínka: opatření\u00A01.1', body);
    const url = new URL(mail!.href);
    expect([mail?.hasBody, url.pathname]).toEqual([true, 'planovani@example.org']);
    const value = (name: string) =>
      decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`, 'u').exec(mail!.href)?.[1] ?? '');
    expect(value('subject')).toBe('Připomínka: opatření 1.1');
    expect(value('body')).toBe(body.replaceAll('\n', '\r\n'));
  });
  test('nothing of the comment becomes another field of the mail', () => {
    const { href } = toMailHref('a@example.org', 'x', 'text&cc=cizi@example.org?bcc=x#y')!;
    expect(href.match(/[&?#]/gu)).toEqual(['?', '&']);
  });
  test('a text that programs would cut off stays out of the address', () => {
    const mail = toMailHref('a@example.org', 'x', 'ž'.repeat(2000));
    expect(mail).toEqual({ href: 'mailto:a@example.org?subject=x', hasBody: false });
  });
  test('what is no address gives no link', () => {
    expect(toMailHref('úřad v Děčíně', 'x', 'y')).toBeNull();
  });
});
