/**
 * Shape of a raw record of rpss.json, as far as it is read.
 *
 * Loose on purpose: keys it does not name are dropped without a word (MPSV adds some at any
 * time, and persons, faxes and attachments must not get further), and null, missing and []
 * mean the same. Lists hold unknown items, because each item is checked by itself: one bad
 * telephone must not cost the whole service.
 */
import { z } from 'zod';

const text = z.string().nullish();
const number = z.union([z.number(), z.string()]).nullish();
const list = z
  .array(z.unknown())
  .nullish()
  .transform((items) => items ?? []);
const ref = z.object({ id: z.string() });

export const RegisterAddress = z.object({
  cisloDomovni: number,
  cisloOrientacni: number,
  dodatekAdresy: text,
  kodAdresnihoMista: number,
  psc: number,
  typCislaDomovniho: ref.nullish(),
  kraj: ref.nullish(),
  obec: ref.nullish(),
  castObce: ref.nullish(),
  mestskyObvodVPraze: ref.nullish(),
  ulice: z.object({ nazev: text }).nullish(),
});
export type RegisterAddress = z.infer<typeof RegisterAddress>;

export const RegisterPlace = z.object({
  nazev: text,
  adresa: RegisterAddress.nullish(),
  poskytujeOd: z.unknown().optional(),
  poskytujeDo: z.unknown().optional(),
});

export const RegisterContactAddress = z.object({ adresa: RegisterAddress.nullish() });
export const RegisterPhone = z.object({ telefon: text, poznamka: text });
export const RegisterEmail = z.object({ email: text, poznamka: text });
export const RegisterWeb = z.object({ web: text, poznamka: text });

export const RegisterForm = z.object({
  forma: ref,
  nepretrzitePoskytovani: z.boolean().nullish(),
  casoveRozsahy: list,
  kapacity: list,
});
export const RegisterHours = z.object({ den: ref.nullish(), interval: text });
export const RegisterCapacity = z.object({
  pocet: z.unknown().optional(),
  popis: text,
  typ: ref.nullish(),
});

export const RegisterTargetGroup = z.object({ cilovaSkupina: ref, doplnujiciInformace: text });
/** The nesting is not certain, so both are read. */
export const RegisterAgeGroup = z.union([
  z.object({ vekovaSkupina: ref }).transform(({ vekovaSkupina }) => vekovaSkupina),
  ref,
]);
/** The file's key is `popis`, that of the register's portal `doplnujiciInformace`. */
export const RegisterAgeNote = z.object({ popis: text, doplnujiciInformace: text });
export const RegisterServedKraj = z.object({ kraj: ref });
export const RegisterSubsidy = z.object({
  rok: z.coerce.number().int().min(1990).max(2100),
  castka: z.union([z.number(), z.string().regex(/^\d{1,15}(?:[.,]\d{1,15})?$/u)]),
});

const RegisterContacts = { emaily: list, telefony: list, weby: list };

export const RegisterProvider = z.object({
  nazev: z.string(),
  ico: number,
  adresa: RegisterAddress.nullish(),
  ...RegisterContacts,
});
export type RegisterProvider = z.infer<typeof RegisterProvider>;

export const RegisterRecord = z.object({
  portalId: z.int().positive(),
  identifikator: text,
  datumPoskytovaniOd: z.unknown().optional(),
  datumPoskytovaniDo: z.unknown().optional(),
  druhSocialniSluzby: ref,
  poskytovatel: RegisterProvider,
  kontaktniAdresy: list,
  zarizeni: list,
  ...RegisterContacts,
  ciloveSkupiny: list,
  vekoveSkupiny: list,
  doplnujiciInformaceVekoveSkupiny: list,
  formy: list,
  rozsirenePusobnostiVKraji: list,
  doplnkoveUdaje: z.object({ dotaceZeStatnihoRozpoctu: list, evidovaneInspekce: list }).nullish(),
});
export type RegisterRecord = z.infer<typeof RegisterRecord>;
