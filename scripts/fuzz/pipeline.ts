/**
 * The stages of the import one after the other, without files and without the guards that stop:
 * the only place of the fuzz that knows them.
 */
import type { Territory } from '../../src/domain/area.ts';
import { Provider } from '../../src/domain/provider.ts';
import { formatJson } from '../lib/json-file.ts';
import { normaliseRegister } from '../import/normalise/normalise-register.ts';
import { parseRegister } from '../import/parse/parse-register.ts';
import type { Problem } from '../import/report/problems.ts';
import type { AddressPoint } from '../import/ruian/address-points.ts';
import { type KnownPoints, geocodeProviders } from '../import/ruian/geocode.ts';
import { AS_OF } from './planted-records.ts';

export interface Outcome {
  /** Text of each provider's file, in the order of their keys. */
  readonly files: readonly { readonly key: string; readonly text: string }[];
  readonly problems: readonly Problem[];
  /** Ids that more than one record bears: these stop a real import. */
  readonly repeatedIds: ReadonlySet<string>;
}

/** @throws {Error} whatever a stage throws, and when a provider does not fit the strict schema */
export type Pipeline = (records: readonly unknown[], territory: Territory) => Promise<Outcome>;

export const runPipeline: Pipeline = async (records, territory) => {
  const parsed = await parseRegister(records, { territory, asOf: AS_OF });
  const normalised = normaliseRegister(parsed, { territory });
  const geocoded = geocodeProviders(normalised.providers, KNOWN, territory);
  return {
    files: geocoded.providers.map((provider) => ({
      key: provider.key,
      text: formatJson(Provider.parse(provider)),
    })),
    problems: [...parsed.problems, ...normalised.problems, ...geocoded.problems],
    repeatedIds: parsed.repeatedIds,
  };
};

/** Of the numbers of tokens, so that some places get a point, some a code without one, some neither. */
const KNOWN: KnownPoints = {
  points: new Map(
    Array.from({ length: 3_000 }, (_, index): [string, AddressPoint] => {
      const code = String(977_000_000 + index * 3);
      const point = index % 5 === 0 ? null : { lat: 50.66967, lon: 14.09352 };
      return [code, { code, obecCode: null, cityPart: null, pragueDistrict: null, point }];
    }),
  ),
  absent: new Set(['977000001']),
  remembered: new Set(['977000003']),
};
