/** A provider of social services with all its services in force; one file of content/register/providers. */
import { z } from 'zod';
import { Address } from './address.ts';
import { KrajCode } from './area.ts';
import { Contacts } from './contact.ts';
import { AppliedCorrection } from './correction.ts';
import { Ico } from './ico.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { Service } from './service.ts';
import { foldText } from './text.ts';

/** IČO if its check digit holds, else `s` and the lowest id of the provider's services. */
export const ProviderKey = z
  .string()
  .regex(/^(?:\d{8}|s\d+)$/u)
  .brand<'ProviderKey'>();
export type ProviderKey = z.infer<typeof ProviderKey>;

export const Provider = z.strictObject({
  key: ProviderKey,
  ico: Ico.nullable(),
  name: z.string(),
  /** Seat, cut down to obec and kraj, or to the kraj, where the house must not be known. */
  seat: Address.nullable(),
  /** Kraj of the seat, kept even where the seat itself is not published. */
  registeringKraj: KrajCode.nullable(),
  contacts: Contacts,
  /** What of it was mended by hand (content/corrections), by field; never the values. */
  corrections: z.array(AppliedCorrection).default([]),
  services: z.array(Service).nonempty(),
});
export type Provider = z.infer<typeof Provider>;

/** Abbreviated legal forms; they stand at the end of a name or before a comma, dash or bracket. */
const ABBREVIATED_FORMS = 's.r.o. a.s. s.e. z.s. p.s. o.s. z.ú. o.p.s. p.o. v.o.s. k.s.'.split(' ');

/** Words that only names of legal persons, public bodies and churches bear. */
const LEGAL_WORDS = [
  'společnost s ručením omezeným',
  'akciová společnost',
  'obecně prospěšná společnost',
  'příspěvková organizace',
  'organizační složka',
  'spolek',
  'sdružení',
  'ústav',
  'družstvo',
  'nadace',
  'nadační fond',
  'charita',
  'diakonie',
  'farnost',
  'církev',
  'církve',
  'náboženská obec',
  'kongregace',
  'armáda spásy',
  'červený kříž',
  'nemocnice',
  'univerzita',
  'svaz',
  'unie',
];

/** Names of municipalities and regions begin or end so. */
const PUBLIC_BODY =
  /^(?:(?:hlavní |statutární )?město|městys|obec|městská část|městský obvod)\s|^\p{Lu}\p{L}+ký kraj$|^Kraj Vysočina$/iu;

const ACADEMIC_TITLE =
  /^(?:Bc|BcA|Mgr|MgA|Ing|MUDr|MDDr|MVDr|JUDr|PhDr|PaedDr|RNDr|ThDr|PharmDr|RSDr|Dr|Doc|Prof|DiS)\.\s/iu;

/** Spaces between the letters are optional and so is the last dot, but not the dots before it ("Karel Os"). */
const abbreviation = new RegExp(
  `(?<=[\\s,])(?:spol\\.?\\s?s\\s?r\\.\\s?o|${ABBREVIATED_FORMS.map((form) =>
    form.replace(/\.$/u, '').split('.').join('\\.\\s?'),
  ).join('|')})\\.?\\s*(?=$|[,(–-]|v likvidaci)`,
  'iu',
);
const word = new RegExp(`(?<!\\p{L})(?:${LEGAL_WORDS.join('|')})(?!\\p{L})`, 'iu');

/**
 * Whether the name bears the form of a legal person, so that its seat is no one's home.
 * A name without any may be a person's. The lists above are the only place that says what counts.
 */
export function isLegalPersonName(name: string): boolean {
  const plain = name.normalize('NFC').trim();
  if (abbreviation.test(plain)) return true;
  return !beginsLikePerson(plain) && (word.test(plain) || PUBLIC_BODY.test(plain));
}

/** "Mgr. Jan …", "Jana Nováková – charita": a title or a given name with a surname after it beats any word. */
function beginsLikePerson(name: string): boolean {
  if (ACADEMIC_TITLE.test(name)) return true;
  const [first = '', second = ''] = name.split(/\s+/u);
  return GIVEN_NAMES.has(foldText(first)) && /^\p{Lu}/u.test(second);
}
