/** Places that are published now and marked secret in the new file: urgent even where the import stops. */
import type { Service, ServiceId } from '../../../src/domain/service.ts';
import { OperatorError } from '../../lib/errors.ts';
import { compareCodes } from '../../lib/order.ts';

export interface NewlySecret {
  readonly places: number;
  readonly serviceIds: readonly ServiceId[];
}

const MAX_NAMED = 20;

/** Looks at the services of the last import one by one. */
export class NewlySecretFinder {
  readonly #marked: ReadonlyMap<string, ReadonlySet<string>>;
  #places = 0;
  readonly #serviceIds = new Set<ServiceId>();

  /** @param marked address codes of secret places in the new file by id of the service */
  constructor(marked: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#marked = marked;
  }

  look({ id, places }: Pick<Service, 'id' | 'places'>): void {
    const codes = this.#marked.get(id);
    if (codes === undefined) return;
    for (const { address } of places) {
      // A place without a code cannot be told from the secret one.
      if (address.addressCode !== null && !codes.has(address.addressCode)) continue;
      this.#places += 1;
      this.#serviceIds.add(id);
    }
  }

  found(): NewlySecret {
    return { places: this.#places, serviceIds: [...this.#serviceIds].toSorted(compareCodes) };
  }
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
