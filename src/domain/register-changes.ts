/**
 * What imports changed: content/register/changes.json, kept for 400 days.
 *
 * Fields are named, their values never told. Of a service with a secret place, or of a provider
 * who has one, nothing here says more than its page may: no obec, no name of a place.
 */
import { z } from 'zod';
import { KrajCode, ObecCode } from './area.ts';
import { daysBetween } from './provenance.ts';
import { ProviderKey } from './provider.ts';
import { ServiceId } from './service.ts';
import { IsoDate } from './validity.ts';

/** Days and tombstones older than this before the newest import are dropped. */
export const CHANGES_KEPT_DAYS = 400;
/** So long the page of an ended service stays after the import that missed it. */
export const TOMBSTONE_SHOWN_DAYS = 365;

/** What of a service may have changed; those of `provider` change for each of its services. */
export const ChangedField = z.enum([
  'registration',
  'type',
  'validFrom',
  'validTo',
  'places',
  'secret',
  'contactAddresses',
  'contacts.phones',
  'contacts.emails',
  'contacts.webs',
  'forms',
  'hours',
  'capacities',
  'targetGroups',
  'ageGroups',
  'ageNotes',
  'servedKraje',
  'subsidies',
  'inspections',
  'provider', // moved to another one; then no field of the provider is named
  'provider.ico',
  'provider.name',
  'provider.seat',
  'provider.registeringKraj',
  'provider.contacts.phones',
  'provider.contacts.emails',
  'provider.contacts.webs',
]);
export type ChangedField = z.infer<typeof ChangedField>;

/** Why a service is no longer in the catalogue. */
export const EndReason = z.enum([
  'ended', // the register gives its last day, which is over
  'removed', // the register has no such record any more
  'outside', // in force, but it no longer belongs to the covered area
  'unlisted', // for a reason that is not told: starts later, cannot be read, or has a secret place
]);
export type EndReason = z.infer<typeof EndReason>;

export const ServiceChange = z.strictObject({ id: ServiceId, fields: z.array(ChangedField).nonempty() });
export type ServiceChange = z.infer<typeof ServiceChange>;

export const ServiceEnd = z.strictObject({
  id: ServiceId,
  reason: EndReason,
  /** Last day in force; only with the reason `ended`. */
  endedOn: IsoDate.nullable(),
});
export type ServiceEnd = z.infer<typeof ServiceEnd>;

/** All that changed since the day before it in the file. Lists are in the order of ids. */
export const DayChanges = z.strictObject({
  added: z.array(ServiceId),
  changed: z.array(ServiceChange),
  ended: z.array(ServiceEnd),
  /** Services with an address that was published and is secret now; nothing older is told of them. */
  turnedSecret: z.array(ServiceId),
});
export type DayChanges = z.infer<typeof DayChanges>;

/** What stays of a service that is gone, for the page that says so. */
export const Tombstone = z.strictObject({
  id: ServiceId,
  typeCode: z.string(),
  providerKey: ProviderKey,
  providerName: z.string(),
  reason: EndReason,
  /** Last day in force; only with the reason `ended`. */
  endedOn: IsoDate.nullable(),
  /** The date of the import that missed it first. */
  asOf: IsoDate,
  /** Kraje it may be named in even if it is secret: those it serves, else that of the seat; never of a place. */
  krajCodes: z.array(KrajCode),
  /** `null` when the service or its provider has or had a secret place. */
  open: z
    .strictObject({
      /** Name that all its open places shared, for the title. */
      name: z.string().nullable(),
      /** Obce of its open places, by code. */
      obecCodes: z.array(ObecCode),
    })
    .nullable(),
});
export type Tombstone = z.infer<typeof Tombstone>;

export const RegisterChanges = z.strictObject({
  /** By the date of the import; a day without changes is left out. */
  days: z.record(IsoDate, DayChanges),
  /** By id. */
  tombstones: z.array(Tombstone),
});
export type RegisterChanges = z.infer<typeof RegisterChanges>;

/** Where nothing can be compared: the first import, or one of another kind or area. */
export const NO_CHANGES: RegisterChanges = { days: {}, tombstones: [] };

/** Whether the page of an ended service still stands in a catalogue as of a date. */
export function isShown({ asOf }: Pick<Tombstone, 'asOf'>, today: IsoDate): boolean {
  return daysBetween(asOf, today) <= TOMBSTONE_SHOWN_DAYS;
}
