/** Who gets comments on a plan. */
import type { PlanView } from '@/catalogue/views.ts';
import { mailtoHref } from '@/domain/link.ts';
import type { Site } from '@/domain/site.ts';

export interface Recipient {
  /** Office or body; `null`: not known. */
  readonly office: string | null;
  readonly email: string | null;
  /** Postal, in one line. */
  readonly address: string | null;
}

/** The plan's coordination group when it has a role address, else whoever runs the site. */
export function recipientOf({ groups, issuer }: PlanView, { operator }: Site): Recipient {
  const email = groups
    .filter(({ kind }) => kind === 'coordination')
    .flatMap(({ contact }) => contact ?? [])
    .find((contact) => mailtoHref(contact) !== null);
  if (email !== undefined) return { office: issuer, email, address: null };
  if (operator.email === null && operator.address === null) {
    return { office: issuer, email: null, address: null };
  }
  return { office: operator.name, email: operator.email, address: operator.address };
}
