/**
 * Telephones, e-mails and webs that reach no one: numbers +420 000 xxx xxx are given to nobody,
 * example.org is kept free for examples. Written in the many ways people write them.
 */
import { foldText } from '../../src/domain/text.ts';
import type { Random } from './random.ts';
import type { RawContacts } from './raw-record.ts';
import { EMAIL_NOTES, FIRST_NAMES_F, FIRST_NAMES_M, PHONE_NOTES, SURNAMES } from './texts.ts';

const ROLES = ['info', 'info', 'socialni', 'kancelar', 'reditelka', 'vedouci', 'recepce', 'sluzby'];
const PAGES = ['', '', '', '/', '/sluzby', '/kontakt/', '/nase-sluzby.html'];

/** Subscriber number of nine digits, `000` and six more. */
function makeNumber(random: Random): string {
  return `000${random.digits(6)}`;
}

function writeNumber(number: string, random: Random): string {
  const groups = [number.slice(0, 3), number.slice(3, 6), number.slice(6)];
  const spaced = groups.join(' ');
  return random.pickEarly([
    spaced,
    number,
    `+420 ${spaced}`,
    `+420${number}`,
    groups.join('-'),
    `00420 ${spaced}`,
    `tel. ${spaced}`,
  ]);
}

/** One field of the register; sometimes it holds two numbers. */
function makePhoneText(random: Random): string {
  const first = writeNumber(makeNumber(random), random);
  if (!random.chance(0.09)) return first;
  return `${first}${random.pick([', ', '; ', ' / ', ' nebo '])}${writeNumber(makeNumber(random), random)}`;
}

const note = (random: Random, notes: readonly string[], share: number): string | null | undefined =>
  random.chance(share) ? random.pick(notes) : random.chance(0.2) ? undefined : null;

function makeEmail(host: string, random: Random): string {
  if (random.chance(0.8)) return `${random.pickEarly(ROLES)}@${host}`;
  const [man, woman] = random.pick(SURNAMES);
  const [first, last] = random.chance(0.25)
    ? [random.pick(FIRST_NAMES_M), man]
    : [random.pick(FIRST_NAMES_F), woman];
  const [name, surname] = [foldText(first), foldText(last)];
  return `${random.pick([`${name}.${surname}`, `${name}.${surname}`, surname, `${name.slice(0, 1)}.${surname}`])}@${host}`;
}

function makeWeb(host: string, random: Random): string {
  const name = random.chance(0.75) ? `www.${host}` : host;
  return `${random.pick(['', '', '', 'https://', 'http://'])}${name}${random.pick(PAGES)}`;
}

/**
 * Contacts of a provider or a service.
 *
 * @param host such as `vlastovka.example.org`
 * @param shares how many have a telephone, an e-mail, a web at all
 */
export function makeContacts(
  host: string,
  shares: { readonly phone: number; readonly email: number; readonly web: number },
  random: Random,
): RawContacts {
  const phones = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, () => ({
    telefon: makePhoneText(random),
    poznamka: note(random, PHONE_NOTES, 0.2),
  }));
  const emails = Array.from({ length: random.pick([1, 1, 1, 2]) }, () => ({
    email: makeEmail(host, random),
    poznamka: note(random, EMAIL_NOTES, 0.12),
  }));
  return {
    telefony: random.chance(shares.phone) ? phones : random.none(),
    emaily: random.chance(shares.email) ? emails : random.none(),
    weby: random.chance(shares.web)
      ? [{ web: makeWeb(host, random), poznamka: random.chance(0.3) ? undefined : null }]
      : random.none(),
    faxy: random.chance(0.08)
      ? [{ fax: writeNumber(makeNumber(random), random), poznamka: null }]
      : random.none(),
  };
}
