/** A telephone line for people in danger or need: content/crisis-lines.yml, always real. */
import { z } from 'zod';
import { IsoDate } from './validity.ts';

export const CrisisLine = z.strictObject({
  /** Digits as dialled: `112`, `116111`. */
  number: z.string().regex(/^\d{3,9}$/u),
  name: z.string(),
  /** For whom, in plain words. */
  forWhom: z.string(),
  /** When it answers. */
  hours: z.string(),
  /** Whether it is one of the emergency numbers (112, 150, 155, 158). */
  isEmergency: z.boolean(),
  source: z.string(),
  checkedOn: IsoDate,
});
export type CrisisLine = z.infer<typeof CrisisLine>;
