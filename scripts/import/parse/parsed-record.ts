/**
 * A record of the register as it leaves the first stage: the words of the domain, every text
 * cleaned, every code checked, and no place for what must not be published.
 */
import type { Address } from '../../../src/domain/address.ts';
import type { KrajCode } from '../../../src/domain/area.ts';
import type { Contacts } from '../../../src/domain/contact.ts';
import type { Ico } from '../../../src/domain/ico.ts';
import type { NotedCode, Service, ServiceForm } from '../../../src/domain/service.ts';
import type { Validity } from '../../../src/domain/validity.ts';

export interface ParsedPlace extends Validity {
  readonly name: string | null;
  readonly address: Address;
}

/** What the provider is told apart by: its IČO, else its name with the IČO that does not hold. */
export interface ProviderIdentity {
  readonly ico: Ico | null;
  readonly badIco: string | null;
  readonly name: string;
}

export interface ParsedProvider extends ProviderIdentity {
  readonly seat: Address | null;
  readonly contacts: Contacts;
}

export interface ParsedRecord extends Validity, Pick<Service, 'subsidies' | 'inspections'> {
  readonly id: string;
  readonly registration: string | null;
  readonly typeCode: string;
  readonly provider: ParsedProvider;
  /** Open ones in force. */
  readonly places: readonly ParsedPlace[];
  /** Whether a secret one is in force. */
  readonly hasSecretPlace: boolean;
  readonly contactAddresses: readonly Address[];
  readonly contacts: Contacts;
  readonly forms: readonly ServiceForm[];
  readonly targetGroups: readonly NotedCode[];
  readonly ageGroups: readonly string[];
  readonly ageNotes: readonly string[];
  readonly servedKrajCodes: readonly KrajCode[];
}
