/** Places that are published now and marked secret in the new file: urgent even where the import stops. */
import type { Service, ServiceId } from '../../../src/domain/service.ts';
import { OperatorError } from '../../lib/errors.ts';
import { compareCodes } from '../../lib/order.ts';

export interface NewlySecret {
  readonly places: number;
  readonly serviceIds: readonly ServiceId[];
}

const MAX_NAMED = 20;

/** What the new file says of secrecy, as far as places published now are measured by it. */
export interface NewSecrecy {
  /** By id of the service. */
  readonly marked: ReadonlyMap<string, MarkedService>;
  /** Address codes of secret places of anyone that are no open place in force. */
  readonly hiddenCodes: ReadonlySet<string>;
}

/** What the new file says of a service whose record bears any mark of secrecy. */
export interface MarkedService {
  /** Address codes of its secret places, as far as the file names them: mostly it does not. */
  readonly secretCodes: ReadonlySet<string>;
  /** Address codes of its open places in force; `null` when the record is not in force or cannot be read. */
  readonly openCodes: ReadonlySet<string> | null;
}

/**
 * Looks at the services of the last import one by one.
 *
 * The file names no address of a secret place, so any place a marked service has no more counts as
 * turned secret: better one too many.
 */
export class NewlySecretFinder {
  readonly #secrecy: NewSecrecy;
  #places = 0;
  readonly #serviceIds = new Set<ServiceId>();

  constructor(secrecy: NewSecrecy) {
    this.#secrecy = secrecy;
  }

  look({ id, places }: Pick<Service, 'id' | 'places'>): void {
    const { marked, hiddenCodes } = this.#secrecy;
    const own = marked.get(id);
    for (const { address } of places) {
      const code = address.addressCode;
      // The service may have got another id with the mark.
      const isSecret = own === undefined ? hiddenCodes.has(code ?? '') : !isStillOpen(code, own);
      if (!isSecret) continue;
      this.#places += 1;
      this.#serviceIds.add(id);
    }
  }

  found(): NewlySecret {
    return { places: this.#places, serviceIds: [...this.#serviceIds].toSorted(compareCodes) };
  }
}

/** A place without a code cannot be told from the secret one; the places of a service that ended are all gone. */
function isStillOpen(code: string | null, { secretCodes, openCodes }: MarkedService): boolean {
  if (code === null || secretCodes.has(code)) return false;
  return openCodes === null || openCodes.has(code);
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
