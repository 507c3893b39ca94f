/**
 * What a rule of data quality is. Each has a file of its own in rules/, named by its kind, and a
 * line in all-rules.ts.
 *
 * A rule either holds what a stage needs to tell good from bad while the raw value is still there,
 * and the stage notes what it meets, or it looks for its findings in a finished provider.
 * Findings are names of records and keys, never values.
 */
import type { Territory } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { QualityKind } from '../../../src/domain/quality.ts';
import type { Service } from '../../../src/domain/service.ts';

/**
 * What a finding can give away:
 * - `places`: something about an address, so it is not told of who has a secret place
 * - `secrecy`: that something is or may be secret, so the operator reads the id and no one else anything
 * - `persons`: where in the register a person is named, so only the operator reads it
 * - `other`: none of these; only a key inside an address is kept back where there is a secret place
 */
export type RuleSubject = 'places' | 'secrecy' | 'persons' | 'other';

/** Path of a key in the register's own names; `null` when the record as a whole is meant. */
export type Key = string | null;

/** What a rule may know besides the provider it looks at. */
export interface QualityContext {
  readonly territory: Territory;
  /** Codes of the obce that have addresses with the PSČ; `null` while not all address points are known. */
  readonly obecCodesOfPsc: ((psc: string) => ReadonlySet<string>) | null;
}

export interface ProviderContext extends QualityContext {
  readonly provider: Provider;
  /** Whether it, or a record linked to it, has a secret place: free texts of it were then dropped. */
  readonly hasSecretPlace: boolean;
}

/** A finding of a rule between services. */
export interface ServiceKey {
  readonly serviceId: string;
  readonly key: Key;
}

export interface QualityRule<Kind extends string = string> {
  /** Name of the file too. */
  readonly kind: Kind;
  /** The sentence over the list: what is wrong, and what was done about it. */
  readonly title: string;
  /** Who can mend it and how. */
  readonly advice: string;
  readonly about: RuleSubject;
  /** Whether it goes to quality.json; the kind then stands in QualityKind and has words on the pages. */
  readonly isPublished: boolean;
  /** Told even of records that were not kept: it may be the reason why. */
  readonly isAlwaysTold?: boolean;
  /** Data without which it is not looked for. */
  readonly needs?: 'address-points' | 'psc';
  readonly findInService?: (service: Service, context: ProviderContext) => readonly Key[];
  readonly findInProvider?: (provider: Provider, context: ProviderContext) => readonly Key[];
  /** For what only several services show together; `seen` is the rule's own memory of all before. */
  readonly findAcross?: (service: Service, seen: Map<string, string>) => readonly ServiceKey[];
}

/** A rule; the compiler sees to it that a published one has its kind in QualityKind, and no other has. */
export function defineRule<const Kind extends string>(
  rule: QualityRule<Kind> & { readonly isPublished: Kind extends QualityKind ? true : false },
): QualityRule<Kind> {
  return rule;
}
