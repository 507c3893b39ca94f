/** Why a service is not in the catalogue any more, as far as the register says and as it may be told. */
import type { ServiceEnd } from '../../../src/domain/register-changes.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';

/** What the new register says of a service the catalogue no longer has. */
export type Fate =
  | { readonly kind: 'ended'; readonly endedOn: IsoDate }
  /** In force, so it was left out because of the area. */
  | { readonly kind: 'in-force' }
  /** Starts later, or its record cannot be read. */
  | { readonly kind: 'other' }
  /** There is no such record. */
  | { readonly kind: 'missing' };

/** Of a secret service not even that it left the area is told: that would say where it is not. */
export function toReason(
  fate: Fate,
  { isSecret }: { readonly isSecret: boolean },
): Pick<ServiceEnd, 'reason' | 'endedOn'> {
  switch (fate.kind) {
    case 'ended':
      return { reason: 'ended', endedOn: fate.endedOn };
    case 'missing':
      return { reason: 'removed', endedOn: null };
    case 'in-force':
      return { reason: isSecret ? 'unlisted' : 'outside', endedOn: null };
    case 'other':
      return { reason: 'unlisted', endedOn: null };
    default:
      return fate satisfies never;
  }
}
