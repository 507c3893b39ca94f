/**
 * Registered capacity: the most a service may provide at once, as its registration says.
 *
 * It belongs to registration + form + unit, never to a place, so a bare number means
 * nothing. Free places are not in the register: never show a capacity as a vacancy.
 */
import { z } from 'zod';

/** What is counted. The two timed units are the register's own definition. */
export const CapacityUnit = z.enum([
  'beds', // lůžka: overnight places
  'clients', // klienti: people served at the same time
  'contacts', // kontakty: meetings of 10 minutes
  'interventions', // intervence: work of 30 minutes
  'calls', // hovory: telephone help only
]);
export type CapacityUnit = z.infer<typeof CapacityUnit>;

export const Capacity = z.strictObject({
  count: z.int().positive(),
  unit: CapacityUnit,
  /** The register's remark, often with a term ("od 1. 1. 2026"). */
  note: z.string().nullable(),
});
export type Capacity = z.infer<typeof Capacity>;
