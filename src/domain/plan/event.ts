/**
 * Courses, meetings and campaigns (content/plans/events.csv), one row for each run.
 *
 * Days are local days of Czechia (Europe/Prague); times `HH:MM` there.
 */
import { z } from 'zod';
import { cell, code, day, list, number, oneOf, optional, text } from './cell.ts';
import { recordId } from './ids.ts';

export const EventKind = z.enum(['course', 'meeting', 'campaign']);
export type EventKind = z.infer<typeof EventKind>;

const time = code(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u), 'čas jako 09:00');
const ordinal = (what: string) => number(z.int().positive(), what);

export const EventRun = z
  .strictObject({
    id: cell(recordId('zlinsky-kraj-projekt/kurz-3-2')),
    kind: cell(oneOf(EventKind)),
    /** The document's own number of the course or meeting; runs of one event share it. */
    number: optional(ordinal('číslo kurzu nebo setkání')),
    /** Which run of the event it is; `null` when it has only one. */
    run: optional(ordinal('pořadí běhu')),
    title: cell(text(300)),
    /** In order; empty: the source gives no day. */
    days: list(day),
    begins: optional(time),
    ends: optional(time),
    /** Where it is held. */
    place: optional(text(200)),
    /** For whom. */
    audience: optional(text(300)),
    note: optional(text(500)),
  })
  .check((context) => {
    const { days, begins, ends } = context.value;
    const add = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if (days.toSorted().join(' ') !== days.join(' ')) {
      add('days', 'dny nejdou za sebou. Napište je od nejstaršího k nejnovějšímu.');
    }
    if (ends !== null && (begins === null || ends <= begins)) {
      add('ends', 'konec je bez začátku, nebo před ním. Vyplňte begins a ends tak, jak jdou za sebou.');
    }
  });
export type EventRun = z.output<typeof EventRun>;
