/**
 * Plain words for what the register says in words of the law: front matter of content/terms.
 *
 *   druhy/<code>.md            types of service; the body is 2 to 4 short paragraphs: whom it helps,
 *                              what one gets, what it costs in general terms, how to begin. Amounts
 *                              and deadlines of law do not belong there.
 *   cilove-skupiny/<code>.md   target groups
 *   situace/<slug>.md          situations of life and the types that help in them
 *   mista/<code>.md            places by the names people use
 */
import { z } from 'zod';
import { AreaCode, OkresCode } from './area.ts';

/** Words and short phrases people type, in the languages of the site. Search goes by their stems. */
export const Names = z.strictObject({
  cs: z.array(z.string().min(1)).nonempty(),
  en: z.array(z.string().min(1)).default([]),
  uk: z.array(z.string().min(1)).default([]),
  /** Rude or outdated words of any language, which people type and the site never says. */
  unsaid: z.array(z.string().min(1)).default([]),
});
export type Names = z.infer<typeof Names>;

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
  /** What people call it: lay words, synonyms, abbreviations and troubles it answers. */
  names: Names,
});
export type Term = z.infer<typeof Term>;

export const TargetGroupTerm = z.strictObject({
  /** Code in the list of target groups; also the name of the file. */
  groupCode: z.string().min(1),
  /** The everyday name: "senioři". */
  short: z.string().min(1).max(40),
  /** What people call these people, or what they have. */
  names: Names,
});
export type TargetGroupTerm = z.infer<typeof TargetGroupTerm>;

/** What happened to somebody, and which types of service help then. */
export const Situation = z.strictObject({
  title: z.string().min(1).max(60),
  titleEn: z.string().min(1),
  titleUk: z.string().min(1),
  /** Codes in the list of service types, the most useful first. */
  typeCodes: z.array(z.string().min(1)).nonempty().max(6),
  names: Names,
});
export type Situation = z.infer<typeof Situation>;

/** A place people call otherwise than it is called in the list: "Šluknovsko". */
export const PlaceTerm = z.strictObject({
  /** Of an obec, ORP, okres or kraj; also the name of the file. */
  areaCode: z.union([AreaCode, OkresCode]),
  names: Names,
});
export type PlaceTerm = z.infer<typeof PlaceTerm>;
