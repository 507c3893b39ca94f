/** Which records belong to one provider, and the key the provider is known by. */
import type { ProviderKey } from '../../../src/domain/provider.ts';
import { compareCodes } from '../../lib/order.ts';
import type { ParsedRecord, ProviderIdentity } from '../parse/parsed-record.ts';

export interface ProviderGroup {
  readonly key: ProviderKey;
  /** By id, the lowest first. */
  readonly records: readonly [ParsedRecord, ...ParsedRecord[]];
}

/** By IČO; where none holds, by the name together with what stands for the IČO. */
export function groupByProvider(records: readonly ParsedRecord[]): ProviderGroup[] {
  const groups = Map.groupBy(
    records.toSorted((a, b) => compareCodes(a.id, b.id)),
    ({ provider }) => tagOf(provider),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return { key: (first.provider.ico ?? `s${first.id}`) as ProviderKey, records: [first, ...others] };
  });
}

function tagOf({ ico, badIco, name }: ProviderIdentity): string {
  return ico ?? JSON.stringify([badIco, name]);
}
