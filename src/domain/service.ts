/** A social service: one registration under Act No. 108/2006 Coll., the register's unit. */
import { z } from 'zod';
import { Address } from './address.ts';
import { KrajCode } from './area.ts';
import { Capacity } from './capacity.ts';
import { Contacts } from './contact.ts';
import { AppliedCorrection } from './correction.ts';
import { Form } from './form.ts';
import { Place } from './place.ts';
import { IsoDate } from './validity.ts';

/** The register's `portalId`, digits as text. */
export const ServiceId = z
  .string()
  .regex(/^[1-9]\d*$/u)
  .brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;

/** Telephone crisis help: its address is where the telephones stand, nobody goes there. */
export const TELEPHONE_TYPE = '18';

/** Opening hours of one day as the provider wrote them; never computed with. */
export const DayHours = z.strictObject({
  /** Code of the day in the list `days`, `null` when the register names none. */
  dayCode: z.string().nullable(),
  text: z.string(),
});
export type DayHours = z.infer<typeof DayHours>;

export const ServiceForm = z.strictObject({
  form: Form,
  /** Given day and night; `null` when the register does not say. */
  isRoundTheClock: z.boolean().nullable(),
  hours: z.array(DayHours),
  capacities: z.array(Capacity),
});
export type ServiceForm = z.infer<typeof ServiceForm>;

/** A code with the provider's remark to it. */
export const NotedCode = z.strictObject({ code: z.string(), note: z.string().nullable() });
export type NotedCode = z.infer<typeof NotedCode>;

/** All that is kept of the secret places of a service. */
export const SecretPlaces = z.strictObject({
  /** Kraje it may be named in; empty when the register gives none. */
  krajCodes: z.array(KrajCode),
  /** `served`: kraje the register lists; `registering`: kraj of the seat, shown as "kraj registrace". */
  basis: z.enum(['served', 'registering']),
});
export type SecretPlaces = z.infer<typeof SecretPlaces>;

export const Service = z.strictObject({
  id: ServiceId,
  /** Registration number (`identifikator`), seven digits. */
  registration: z.string().nullable(),
  /** Code in the list of service types. */
  typeCode: z.string(),
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
  /** Open places in force, by id. */
  places: z.array(Place),
  /** `null` when no place of it in force is secret. */
  secret: SecretPlaces.nullable(),
  /** Where to write; often the head office, never a place on the map. */
  contactAddresses: z.array(Address),
  contacts: Contacts,
  forms: z.array(ServiceForm),
  targetGroups: z.array(NotedCode),
  ageGroups: z.array(z.string()),
  ageNotes: z.array(z.string()),
  /** Kraje it serves besides that of its places (`rozsirenePusobnostiVKraji`). */
  servedKrajCodes: z.array(KrajCode),
  /** State subsidies in Kč by year. */
  subsidies: z.array(z.strictObject({ year: z.int(), amountCzk: z.number().nonnegative() })),
  /** Days of inspections on record. */
  inspections: z.array(IsoDate),
  /** What of it was mended by hand (content/corrections), by field; never the values. */
  corrections: z.array(AppliedCorrection).default([]),
});
export type Service = z.infer<typeof Service>;

/** Whether people reach it by telephone wherever they are. */
export function isTelephoneService({ typeCode }: Pick<Service, 'typeCode'>): boolean {
  return typeCode === TELEPHONE_TYPE;
}

/** Whether none of its places may be named. */
export function isWhollySecret({ places, secret }: Pick<Service, 'places' | 'secret'>): boolean {
  return secret !== null && places.length === 0;
}
