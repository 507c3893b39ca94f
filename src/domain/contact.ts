/**
 * Ways to reach a service: telephones, e-mails, webs, as the register writes them.
 *
 * The register keeps them on two levels, service and provider; both are stored with
 * their level and shown the service's first.
 */
import { z } from 'zod';
import { GIVEN_NAMES } from './given-names.ts';
import { foldText } from './text.ts';

export const Phone = z.strictObject({
  /** As written; one field may hold several numbers, see parsePhones. */
  text: z.string(),
  note: z.string().nullable(),
});
export type Phone = z.infer<typeof Phone>;

export const Email = z.strictObject({ address: z.string(), note: z.string().nullable() });
export type Email = z.infer<typeof Email>;

export const Web = z.strictObject({
  /** As written, often without a scheme; made into a link by webHref only. */
  text: z.string(),
  note: z.string().nullable(),
});
export type Web = z.infer<typeof Web>;

export const Contacts = z.strictObject({
  phones: z.array(Phone),
  emails: z.array(Email),
  webs: z.array(Web),
});
export type Contacts = z.infer<typeof Contacts>;

/** First parts of e-mail addresses that belong to an office or service, whoever sits there. */
const ROLE_WORDS = new Set(
  (
    'starosta starostka tajemnik info podatelna posta sekretariat kancelar recepce ustredna kontakt mail email office reditel reditelka ' +
    'reditelstvi vedouci vedeni manager vrchni sestra socialni socialniprace socialnipracovnice pracovnice pracovnik ' +
    'pecovatelska pecovatelky pecovatelskasluzba pecovatelstvi pece sluzba sluzby poradna poradenstvi poradce centrum ' +
    'stacionar domov domovy dum dps azyl azylovy azylovydum nocleharna asistence asistent osobniasistence rana ranapece ' +
    'odlehcovaci odlehcovacka respit charita diakonie caritas krizova krizovapomoc krizovka linka klub nzdm teren terenni streetwork ' +
    'ops spolek nadace organizace mesto obec urad mu ou ombudsman koordinator koordinatorka garant projekt ' +
    'prijem zadosti zajemci provoz provozni ekonom ucetni ic intervencnicentrum kc kcentrum kacko denni tydenni chb chranenebydleni dilna dilny std sas ' +
    'rodina rodiny deti seniori senior seniors tlumoceni tlumocnik hospic nemocnice lecebna oddeleni ldn dispecink tisen tisnovapece'
  ).split(' '),
);

/**
 * Words that tell an office's address beside the role words: of the provider's name and of the
 * obce it works in ("poradna.decin@…").
 */
export function wordsOfOffice(providerName: string, obecNames: readonly string[]): string[] {
  return [providerName, ...obecNames]
    .flatMap((name) => foldText(name.slice(0, MAX_NAME)).split(/[^a-z]+/u))
    .filter((word) => word.length >= MIN_WORD);
}

/** Longer ones are no names. */
const MAX_NAME = 1_000;
/** Shorter pieces would let half of all surnames be put together from them. */
const MIN_WORD = 3;

/**
 * Whether an address seems to belong to a person (`jana.zoufala@…`, `novakova@…`, `jnovak@…`),
 * not to an office (`info@…`, `poradna.decin@…`).
 *
 * A given name or a surname in -ová makes it a person's, whatever else stands there. An office's it
 * is only if every word before @ is a role word, a word of the domain or one of `officeWords`, or put
 * together of such. Everything else counts as a person's: better one too many than one too few.
 *
 * @param officeWords see wordsOfOffice
 */
export function isPersonalEmail(address: string, officeWords: readonly string[] = []): boolean {
  const [local = '', domain = ''] = foldText(address).split('@');
  const words = local.split(/[^a-z]+/u).filter((word) => word !== '');
  if (words.some((word) => GIVEN_NAMES.has(word) || /.{2}ova$/u.test(word))) return true;
  const domainWords = domain.split(/[^a-z]+/u).filter((word) => word.length >= MIN_WORD);
  const isKnown = (word: string) =>
    ROLE_WORDS.has(word) || officeWords.includes(word) || domainWords.includes(word);
  return words.length === 0 || !words.every((word) => isMadeOf(word, isKnown));
}

/** Of the part before @ (RFC 5321); a longer word is nobody's office. */
const MAX_LOCAL = 64;

/** Whether a word is known, or several known ones written together: `domovlipa`. */
function isMadeOf(word: string, isKnown: (word: string) => boolean): boolean {
  if (isKnown(word)) return true;
  if (word.length > MAX_LOCAL) return false;
  // Ends of what is made of known words so far: trying all ways anew from each would take for ever.
  const ends = [0];
  for (let end = MIN_WORD; end <= word.length; end += 1) {
    if (ends.some((start) => end - start >= MIN_WORD && isKnown(word.slice(start, end)))) ends.push(end);
  }
  return ends.at(-1) === word.length;
}

/** E-mails that may be shown of a service: offices first; a person's only where there is none else. */
export function publicEmails<E extends { readonly address: string }>(
  emails: readonly E[],
  officeWords: readonly string[] = [],
): E[] {
  const offices = officeEmails(emails, officeWords);
  return offices.length > 0 ? offices : [...emails];
}

/** E-mails of offices only: for lists, exports, feeds and search. */
export function officeEmails<E extends { readonly address: string }>(
  emails: readonly E[],
  officeWords: readonly string[] = [],
): E[] {
  return emails.filter(({ address }) => !isPersonalEmail(address, officeWords));
}
