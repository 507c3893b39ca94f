/**
 * Ids of planning records: the plan, a slash, and the record's own number or word in it.
 *
 * `ustecky-kraj/1.1` is measure 1.1 of the plan `ustecky-kraj`: the number is the document's own,
 * and no spreadsheet takes it for a date. Ids stay: addresses of pages are made of them.
 */
import { z } from 'zod';
import { OrpCode, ObecCode, Slug } from '../area.ts';
import { ServiceId } from '../service.ts';
import { type CellSpec, code } from './cell.ts';

/** Key of a plan in plans.yml. */
export const PlanId = Slug.max(60).brand<'PlanId'>();
export type PlanId = z.infer<typeof PlanId>;

const numbered = (depth: string) =>
  z.string().regex(new RegExp(`^[a-z0-9-]+/\\d{1,3}(?:\\.\\d{1,3}){${depth}}$`, 'u'));

/** `<plan>/<number>`, such as `ustecky-kraj/1`. */
export const GoalId = numbered('0').brand<'GoalId'>();
export type GoalId = z.infer<typeof GoalId>;
/** `<plan>/<number>`, such as `ustecky-kraj/1.1`. */
export const MeasureId = numbered('1').brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureId>;
/** `<plan>/<number>`, such as `ustecky-kraj/1.1.1`. */
export const OutcomeId = numbered('2').brand<'OutcomeId'>();
export type OutcomeId = z.infer<typeof OutcomeId>;

/** `<plan>/<word>`: actions, events, documents, facts, groups, comments. */
export const RecordId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;

/** Plan a record belongs to: what stands before the slash. */
export function planOf(id: string): PlanId {
  return id.slice(0, id.indexOf('/')) as PlanId;
}

/** Number or word of a record inside its plan: what stands after the slash. */
export function numberOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

export const goalId = code(GoalId, 'plán, lomítko a číslo cíle, například ustecky-kraj/1');
export const measureId = code(MeasureId, 'plán, lomítko a číslo opatření, například ustecky-kraj/1.1');
export const outcomeId = code(OutcomeId, 'plán, lomítko a číslo výstupu, například ustecky-kraj/1.1.1');
/** @param example of such a record */
export const recordId = (example: string): CellSpec<RecordId> =>
  code(RecordId, `plán, lomítko a slovo bez háčků, čárek a mezer, například ${example}`);
export const orpCode = code(OrpCode, 'kód ORP ze čtyř číslic, například 4202');
export const obecCode = code(ObecCode, 'kód obce ze šesti číslic, například 562335');
export const typeCode = code(
  z.string().regex(/^[A-Za-z0-9]{1,20}$/u),
  'číslo druhu služby podle registru, například 13 (domovy pro seniory)',
);
export const serviceId = code(ServiceId, 'číslo služby (portalId), to na konci adresy její stránky');
