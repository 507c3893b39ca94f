/** Settings of one deployment: content/site.yml. */
import { z } from 'zod';
import { Area } from './area.ts';

export const Site = z.strictObject({
  title: z.string().min(1),
  /** Address the site is published at; its path is the base path (`https://mesto.cz/katalog/`). */
  address: z.url({ protocol: /^https?$/u }),
  /** Codes of the covered area; what `npm run import` takes when it is told no other. */
  area: Area,
  /** With the area CZ: build pages of obce also where no service is. */
  allObce: z.boolean().default(false),
  operator: z.strictObject({
    name: z.string().min(1),
    address: z.string().nullable(),
    officeHours: z.string().nullable(),
    dataBox: z.string().nullable(),
    email: z.email().nullable(),
    phone: z.string().nullable(),
    /** Whether Act No. 99/2019 Coll. binds the operator; decides what the accessibility statement says. */
    isObliged: z.boolean(),
  }),
});
export type Site = z.infer<typeof Site>;
