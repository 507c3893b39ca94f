/** Which records belong to one provider, and the key the provider is known by. */
import type { ProviderKey } from '../../src/domain/provider.ts';
import { compareCodes } from './order.ts';
import type { ParsedRecord, ProviderIdentity } from './parsed-record.ts';

export interface ProviderGroup {
  readonly key: ProviderKey;
  /** By id, the lowest first. */
  readonly records: readonly [ParsedRecord, ...ParsedRecord[]];
  readonly hasSecretPlace: boolean;
}

/**
 * By IČO; where none holds, by the name together with what stands for the IČO.
 *
 * @param secretOwners providers of unreadable records with a secret place
 */
export function groupByProvider(
  records: readonly ParsedRecord[],
  secretOwners: readonly ProviderIdentity[],
): ProviderGroup[] {
  const secretTags = new Set(secretOwners.map(tagOf));
  const groups = Map.groupBy(
    records.toSorted((a, b) => compareCodes(a.id, b.id)),
    ({ provider }) => tagOf(provider),
  );
  return [...groups].flatMap(([tag, [first, ...others]]) => {
    if (first === undefined) return [];
    const all = [first, ...others] as const;
    return {
      key: (first.provider.ico ?? `s${first.id}`) as ProviderKey,
      records: [...all],
      hasSecretPlace: secretTags.has(tag) || all.some(({ secretPlaces }) => secretPlaces.length > 0),
    };
  });
}

function tagOf({ ico, badIco, name }: ProviderIdentity): string {
  return ico ?? JSON.stringify([badIco, name]);
}
