/** Places that are published now and marked secret in the new file: urgent even where the import stops. */
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import { OperatorError } from '../../lib/errors.ts';
import type { RecordTrace } from './linked-records.ts';
import { compareCodes } from '../../lib/order.ts';
import type { PreviousImport } from '../store/previous.ts';

export interface NewlySecret {
  readonly places: number;
  readonly serviceIds: readonly string[];
}

const MAX_NAMED = 20;

export function findNewlySecret(
  previous: PreviousImport | null,
  kind: RegisterKind,
  traces: readonly RecordTrace[],
): NewlySecret {
  const marked = new Map(
    traces.filter(({ hasMark }) => hasMark).map((trace) => [trace.id, trace.secretCodes]),
  );
  const services =
    previous?.meta.kind === kind ? previous.providers.flatMap((provider) => provider.services) : [];
  const found = services.flatMap(({ id, places }) => {
    const codes = marked.get(id);
    if (codes === undefined) return [];
    // A place without a code cannot be told from the secret one.
    return places
      .filter(({ address: { addressCode } }) => addressCode === null || codes.has(addressCode))
      .map(() => id);
  });
  return { places: found.length, serviceIds: [...new Set(found)].toSorted(compareCodes) };
}

/** The error with what must be done though the import stopped. Names services, never places. */
export function withNewlySecret(error: OperatorError, { places, serviceIds }: NewlySecret): OperatorError {
  if (places === 0) return error;
  const ids = [...serviceIds.slice(0, MAX_NAMED), ...(serviceIds.length > MAX_NAMED ? ['…'] : [])].join(', ');
  return new OperatorError(
    error.message,
    `${error.hint}\n  → Urgent: ${places} ${places === 1 ? 'place' : 'places'} published now ${places === 1 ? 'is' : 'are'} marked secret in the new file ` +
      `(services ${ids}). Take them off by hand (delete them from content/register/providers, build and publish), ` +
      'or accept the change if the message above says how.',
    { cause: error },
  );
}
