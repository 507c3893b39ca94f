/** A page of running text: front matter of content/pages/<name>.md. */
import { z } from 'zod';
import { IsoDate } from './validity.ts';

export const TextPage = z.strictObject({
  /** Main heading and title of the page. */
  title: z.string().min(1),
  /** For search engines. */
  description: z.string().min(1).max(155),
  /** When the text was last revised; in quotes, so that YAML keeps it as text. */
  updated: IsoDate,
  /** Statement only: how to enforce one's rights when the law binds the operator. */
  enforcementObliged: z.string().min(1).optional(),
  /** Statement only: the same when the operator follows the rules of its own will. */
  enforcementVoluntary: z.string().min(1).optional(),
});
export type TextPage = z.infer<typeof TextPage>;
