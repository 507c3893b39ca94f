/** Who plans: bodies, coordination and working groups (content/plans/working-groups.csv). Never persons. */
import { z } from 'zod';
import { cell, number, oneOf, optional, text } from './cell.ts';
import { recordId } from './ids.ts';

export const GroupKind = z.enum([
  'body', // elected body or its committee
  'coordination', // coordination group
  'working', // working group of a subject or target group
  'support', // organisation that keeps the process going
]);
export type GroupKind = z.infer<typeof GroupKind>;

export const WorkingGroup = z.strictObject({
  id: cell(recordId('vsetin/seniori')),
  kind: cell(oneOf(GroupKind)),
  name: cell(text(200)),
  /** What it does or whom it plans for. */
  focus: optional(text(300)),
  /** Seats, not persons: one person may sit in more groups. */
  members: optional(number(z.int().positive(), 'počet členů')),
  /** How to reach it: an office or its role address. */
  contact: optional(text(200, 'úřad nebo jeho společná adresa, ne jméno osoby')),
});
export type WorkingGroup = z.output<typeof WorkingGroup>;
