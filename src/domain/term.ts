/**
 * Plain words for a type of service: front matter of content/terms/druhy/<code>.md.
 *
 * The body of the file is 2 to 4 short paragraphs: whom it helps, what one gets, what it
 * costs in general terms, how to begin. Amounts and deadlines of law do not belong there.
 */
import { z } from 'zod';

/** What people look for; types of one group stand together where all are listed. In the order shown. */
export const TermGroup = z.enum([
  'home', // help that comes to one's home
  'day', // care for some hours, days or weeks
  'housing', // living with care
  'advice', // advice, company, interpreting
  'crisis', // when one is in danger or has nowhere to go
  'family', // children, young people, families
  'addiction', // drugs and risky ways of life
  'skills', // everyday skills, work, company
]);
export type TermGroup = z.infer<typeof TermGroup>;

export const Term = z.strictObject({
  /** Code in the list of service types; also the name of the file. */
  typeCode: z.string().min(1),
  group: TermGroup,
  /** Whether people who look for this type may be in danger: its pages show the crisis lines. */
  isForPeopleInDanger: z.boolean(),
  /** One plain sentence, shown in lists and to search engines. */
  summary: z.string().min(1).max(160),
  /** What people call it: lay words, synonyms, abbreviations and troubles it answers. Used by search. */
  names: z.array(z.string().min(1)).nonempty(),
});
export type Term = z.infer<typeof Term>;
