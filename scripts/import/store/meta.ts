/** Counts and hash of what an import brings: content/register/meta.json. */
import type { KrajCode, Territory } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { RegisterMeta } from '../../../src/domain/register-meta.ts';
import type { Service } from '../../../src/domain/service.ts';

/** Everything of meta.json but the hash, which is known only when the files are made. */
export type MetaFacts = Omit<RegisterMeta, 'contentHash'>;

export function countProviders(providers: readonly Provider[], territory: Territory): RegisterMeta['counts'] {
  const counts = { providers: providers.length, services: 0, places: 0, placesWithPoint: 0 };
  const byType = new Map<string, number>();
  const byForm = new Map<string, number>();
  const byKraj = new Map<string, number>();
  for (const service of providers.flatMap(({ services }) => services)) {
    counts.services += 1;
    counts.places += service.places.length;
    counts.placesWithPoint += service.places.filter(({ point }) => point !== null).length;
    add(byType, [service.typeCode]);
    add(byForm, new Set(service.forms.map(({ form }) => form)));
    add(byKraj, krajeOf(service, territory));
  }
  return {
    ...counts,
    byType: Object.fromEntries(byType),
    byForm: Object.fromEntries(byForm),
    byKraj: Object.fromEntries(byKraj),
  };
}

/** Where it has a place: of open ones the kraj of their obec, of secret ones the kraj that is published. */
function krajeOf({ places, secret }: Service, territory: Territory): Set<KrajCode> {
  return new Set([
    ...places.flatMap(
      ({ address: { obecCode, krajCode } }) =>
        (obecCode === null ? undefined : territory.findObec(obecCode)?.krajCode) ?? krajCode ?? [],
    ),
    ...(secret?.krajCodes ?? []),
  ]);
}

function add(counts: Map<string, number>, codes: Iterable<string>): void {
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
}
