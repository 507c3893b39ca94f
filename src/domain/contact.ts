/**
 * Ways to reach a service: telephones, e-mails, webs, as the register writes them.
 *
 * The register keeps them on two levels, service and provider; both are stored with
 * their level and shown the service's first.
 */
import { z } from 'zod';
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
    'info podatelna posta sekretariat kancelar recepce ustredna kontakt mail email office reditel reditelka ' +
    'reditelstvi vedouci vedeni manager vrchni sestra socialni socialniprace socialnipracovnice pracovnice pracovnik ' +
    'pecovatelska pecovatelky pecovatelskasluzba pecovatelstvi pece sluzba sluzby poradna poradenstvi poradce centrum ' +
    'stacionar domov domovy dum dps azyl azylovy azylovydum nocleharna asistence asistent osobniasistence rana ranapece ' +
    'odlehcovaci odlehcovacka respit charita diakonie caritas krizova krizovapomoc krizovka linka klub nzdm teren terenni streetwork ' +
    'ops spolek nadace organizace mesto obec urad mu ou ombudsman koordinator koordinatorka garant projekt ' +
    'prijem zadosti zajemci provoz provozni ekonom ucetni ic intervencnicentrum kc kcentrum kacko denni tydenni chb chranenebydleni dilna dilny std sas ' +
    'rodina rodiny deti seniori senior seniors tlumoceni tlumocnik hospic nemocnice lecebna oddeleni dispecink tisen tisnovapece'
  ).split(' '),
);

/** Commonest Czech given names (folded): a first part that is one of them points to a person. */
const GIVEN_NAMES = new Set(
  (
    'adam adela adriana ales alena alexandra alice alzbeta andrea aneta anezka anna antonie antonin barbora blanka bohumil ' +
    'bohumila bohuslav bozena dagmar dana daniel daniela darina david denisa dominik dominika dusan edita eliska emilie erika eva ' +
    'filip frantisek gabriela hana helena hynek irena iva ivan ivana iveta ivo jakub jan jana jarmila jaromir jaroslav jaroslava ' +
    'jindrich jindra jiri jirina jitka josef josefa kamil kamila karel karla karolina katerina klara kristina kristyna ladislav lada ' +
    'lenka libor libuse linda lubomir lucie ludek ludmila lukas magdalena marcela marek margita marie marketa marta martin ' +
    'martina matej michaela michal milada milan milena miloslav miloslava milos miroslav miroslava monika nadezda natalie nela nikola ' +
    'nina olga ondrej oldrich pavel pavla pavlina petr petra radek radka radim radomir radovan renata renee richard robert robin roman ' +
    'romana rostislav rudolf ruzena sabina sarka silvie simona sona stanislav stanislava stepan stepanka svetlana tamara tatana tereza ' +
    'tomas vaclav vaclava vendula vera veronika viktor viktorie vilem vit vitezslav vladimir vladimira vladislav vlasta vlastimil ' +
    'vojtech vratislav yveta yvona zbynek zdena zdenek zdenka zuzana'
  ).split(' '),
);

/**
 * Whether an address seems to belong to a person (`jana.zoufala@…`, `novakova@…`),
 * not to an office (`info@…`, `poradna.decin@…`).
 *
 * Judged by the part before @, split at dots, hyphens, underscores and digits: a role word anywhere
 * makes it an office's; else a given name, a surname in -ová, an initial with a name
 * (`j.novak`) or two words parted by a dot make it a person's. Better a person's too many than one too few.
 */
export function isPersonalEmail(address: string): boolean {
  const local = foldText(address.split('@')[0] ?? '');
  const words = local.split(/[^a-z]+/u).filter((word) => word !== '');
  if (words.some((word) => ROLE_WORDS.has(word))) return false;
  if (words.some((word) => GIVEN_NAMES.has(word) || /.{2}ova$/u.test(word))) return true;
  return /^[a-z]+[._][a-z]+\d*$/u.test(local);
}

/** E-mails that may be shown of a service: offices first; a person's only where there is none else. */
export function publicEmails<E extends { readonly address: string }>(emails: readonly E[]): E[] {
  const offices = emails.filter(({ address }) => !isPersonalEmail(address));
  return offices.length > 0 ? offices : [...emails];
}

/** E-mails of offices only: for lists, exports, feeds and search. */
export function officeEmails<E extends { readonly address: string }>(emails: readonly E[]): E[] {
  return emails.filter(({ address }) => !isPersonalEmail(address));
}
