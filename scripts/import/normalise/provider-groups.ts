/** Which records belong to one provider, and the key the provider is known by. */
import type { ProviderKey } from '../../../src/domain/provider.ts';
import { compareCodes } from '../../lib/order.ts';
import type { ParsedRecord, ProviderIdentity } from '../parse/parsed-record.ts';

export interface ProviderGroup {
  readonly key: ProviderKey;
  /** By id, the lowest first. */
  readonly records: readonly [ParsedRecord, ...ParsedRecord[]];
}

/**
 * By IČO; where none holds, by the name together with what stands for the IČO.
 *
 * @param lowestIds by tagOf, also of records no longer in force: a key must not change when one ends
 */
export function groupByProvider(
  records: readonly ParsedRecord[],
  lowestIds: ReadonlyMap<string, string>,
): ProviderGroup[] {
  const groups = Map.groupBy(
    records.toSorted((a, b) => compareCodes(a.id, b.id)),
    ({ provider }) => tagOf(provider),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const lowestId = lowestIds.get(tagOf(first.provider)) ?? first.id;
    return { key: (first.provider.ico ?? `s${lowestId}`) as ProviderKey, records: [first, ...others] };
  });
}

/** What records of one provider have in common. */
export function tagOf({ ico, badIco, name }: ProviderIdentity): string {
  return ico ?? JSON.stringify([badIco, name]);
}
