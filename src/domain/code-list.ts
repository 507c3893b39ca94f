/**
 * Code lists of the register: types of service, target groups, age groups, days.
 *
 * An item is found by its register number, never by its label. The slug is made once
 * and stored; the status says how far the label can be trusted.
 */
import { z } from 'zod';
import { Slug } from './area.ts';

export const LabelStatus = z.enum([
  'official', // from the code list published by MPSV
  'seen', // met in real records of the register
  'inferred', // derived from order or context; may be wrong
]);
export type LabelStatus = z.infer<typeof LabelStatus>;

export const CodeListItem = z.strictObject({
  /** Number (or word) after the slash: `13` of `DruhSocialniSluzby/13`. */
  code: z.string().min(1),
  /** Whole id as the register writes it. */
  registerId: z.string(),
  slug: Slug,
  status: LabelStatus,
  label: z.strictObject({
    cs: z.string(),
    en: z.string().nullable(),
    uk: z.string().nullable(),
  }),
});
export type CodeListItem = z.infer<typeof CodeListItem>;

/** A type of service with its paragraph of Act No. 108/2006 Coll. (`60a` exists). */
export const ServiceType = CodeListItem.extend({
  paragraph: z.string().nullable(),
});
export type ServiceType = z.infer<typeof ServiceType>;

/** Which data the site was built from; inferred labels may be shown with the demo only. */
export const RegisterKind = z.enum(['demo', 'register']);
export type RegisterKind = z.infer<typeof RegisterKind>;

/** Whether a label of a target or age group may be shown as it is. */
export function isLabelTrusted(item: CodeListItem, kind: RegisterKind): boolean {
  return kind === 'demo' || item.status === 'official';
}

/**
 * Code of a register id, such as `13` of `DruhSocialniSluzby/13`.
 *
 * @returns `null` when the id is of another list or badly made
 */
export function codeOf(registerId: string, list: string): string | null {
  const prefix = `${list}/`;
  if (!registerId.startsWith(prefix)) return null;
  const code = registerId.slice(prefix.length);
  return /^[A-Za-z0-9]{1,20}$/u.test(code) ? code : null;
}
