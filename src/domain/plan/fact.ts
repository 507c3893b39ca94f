/**
 * What a plan's documents say besides goals and measures (content/plans/facts.csv): figures, findings,
 * problems, priorities. Each in one plain sentence of ours, figures with the document's own qualifier.
 */
import { z } from 'zod';
import { cell, dayOrYear, number, oneOf, optional, text } from './cell.ts';
import { recordId } from './ids.ts';

export const FactTopic = z.enum([
  'figure', // a number of the process: people, comments, goals
  'frame', // programme, money and time of a project
  'emphasis', // what the plan puts first
  'pitfall', // what made planning hard
  'benefit', // what the plan or making it brought
  'use', // who can use the plan and for what
  'method', // how it is planned
  'comparison', // with other kraje
  'aim', // what is to be done
  'support', // how the town helps
  'problem', // what is missing now
  'success', // what works
  'priority',
  'task', // of coordinators
  'finding', // of an evaluation
  'conclusion',
]);
export type FactTopic = z.infer<typeof FactTopic>;

export const Fact = z
  .strictObject({
    id: cell(recordId('vsetin/pripominky-prijate')),
    topic: cell(oneOf(FactTopic)),
    /** Heading inside the topic, such as whom a use is for. */
    heading: optional(text(120)),
    /** One plain sentence; for a figure what is counted, to stand beside the value. */
    text: cell(text(400)),
    value: optional(number(z.number(), 'číslo')),
    /** Unit as it is shown after the value: "organizací", "%", "Kč". */
    unit: optional(text(40)),
    /** What limits the figure, in the document's own words: "cca", "mimo vlastní složku TSP". */
    qualifier: optional(text(100)),
    /** Day or year it was true; `null`: the document does not say. */
    asOf: optional(dayOrYear),
  })
  .check((context) => {
    const { value, unit, qualifier } = context.value;
    if ((value === null) !== (unit === null) || (value === null && qualifier !== null)) {
      const message =
        'hodnota a jednotka patří k sobě a upřesnění (qualifier) k hodnotě. Doplňte, co chybí, nebo smažte, co přebývá.';
      context.issues.push({ code: 'custom', path: ['unit'], message, input: context.value });
    }
  });
export type Fact = z.output<typeof Fact>;
