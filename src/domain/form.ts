/** Form of provision (§ 33 of Act No. 108/2006 Coll.), by the register's own codes. */
import { z } from 'zod';

export const Form = z.enum([
  'amb', // ambulantní: people come to the service
  'pob', // pobytová: people live there
  'ter', // terénní: the service comes to people
]);
export type Form = z.infer<typeof Form>;
