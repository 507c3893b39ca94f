/** Counts and hash of what an import brings: content/register/meta.json. */
import { createHash } from 'node:crypto';
import type { Area } from '../../../src/domain/area.ts';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { RegisterMeta } from '../../../src/domain/register-meta.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { formatJson } from '../../lib/json-file.ts';

export interface MetaFacts {
  readonly kind: RegisterKind;
  readonly area: Area;
  readonly asOf: IsoDate;
}

/** @param providers in the order of their keys */
export function toMeta(facts: MetaFacts, providers: readonly Provider[]): RegisterMeta {
  const services = providers.flatMap((provider) => provider.services);
  const places = services.flatMap((service) => service.places);
  const hash = createHash('sha256');
  for (const provider of providers) hash.update(`${provider.key}\n${formatJson(provider)}`);
  return {
    ...facts,
    counts: {
      providers: providers.length,
      services: services.length,
      places: places.length,
      placesWithPoint: places.filter(({ point }) => point !== null).length,
      byType: countBy(services.map(({ typeCode }) => typeCode)),
      byForm: countBy(services.flatMap(({ forms }) => forms.map(({ form }) => form))),
    },
    contentHash: hash.digest('hex'),
  };
}

function countBy(codes: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries(counts);
}
