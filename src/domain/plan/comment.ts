/** Comments on a plan and how they were settled (content/plans/comments.csv). Senders are roles, never persons. */
import { z } from 'zod';
import { cell, day, oneOf, optional, text } from './cell.ts';
import { measureId, recordId } from './ids.ts';

export const CommentSender = z.enum(['public', 'user', 'provider', 'obec', 'kraj', 'group', 'other']);
export type CommentSender = z.infer<typeof CommentSender>;

export const Settlement = z.enum(['accepted', 'partly', 'rejected']);
export type Settlement = z.infer<typeof Settlement>;

export const Comment = z
  .strictObject({
    id: cell(recordId('demo/p-1')),
    /** `null`: of the plan as a whole. */
    measure: optional(measureId),
    received: cell(day),
    sender: cell(oneOf(CommentSender)),
    /** What is asked, without names and contacts. */
    text: cell(text(2000)),
    /** `null` while it is open. */
    settlement: optional(oneOf(Settlement)),
    settled: optional(day),
    /** Reason, or what was changed. */
    answer: optional(text(2000)),
  })
  .check((context) => {
    const { received, settlement, settled, answer } = context.value;
    const add = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if ((settlement === null) !== (settled === null)) {
      add(
        'settled',
        'vypořádání a jeho den patří k sobě. Vyplňte oba sloupce (settlement a settled), nebo žádný.',
      );
    }
    if (settled !== null && settled < received) {
      add(
        'settled',
        `vypořádáno (${settled}) dřív, než připomínka přišla (${received}). Opravte jeden z obou dnů.`,
      );
    }
    if (settlement !== null && settlement !== 'accepted' && answer === null) {
      add(
        'answer',
        'u nepřijaté nebo jen zčásti přijaté připomínky chybí důvod. Napište ho do sloupce answer.',
      );
    }
  });
export type Comment = z.output<typeof Comment>;
