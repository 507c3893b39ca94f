/** What content/register holds now: the last import, to compare with and to keep known points of. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Address, TownPart } from '../../../src/domain/address.ts';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import type { Point } from '../../../src/domain/coordinates.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';
import { OperatorError } from '../../lib/errors.ts';
import { type NewSecrecy, type NewlySecret, NewlySecretFinder } from '../privacy/newly-secret.ts';
import type { AddressPoint } from '../ruian/address-points.ts';

export const PROVIDERS = 'register/providers';

/** @throws {OperatorError} when it was edited or damaged */
export function readPreviousMeta(content: string): RegisterMeta | null {
  const file = path.join(content, 'register', 'meta.json');
  return existsSync(file) ? parseFile(file, readFileSync(file, 'utf8'), RegisterMeta) : null;
}

/** Names of the provider files, sorted. */
export function providerFiles(content: string): string[] {
  const folder = path.join(content, PROVIDERS);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : [];
}

/** @throws {OperatorError} when the text is no provider as the import writes it */
export function parsePreviousProvider(file: string, text: string): Provider {
  return parseFile(file, text, Provider);
}

/** What the next import must know of the last one. */
export interface PreviousFacts {
  /** Of all its addresses, by code; only places have a point. */
  readonly points: ReadonlyMap<string, AddressPoint>;
  readonly newlySecret: NewlySecret;
  readonly serviceIds: ReadonlySet<string>;
  /** Services with a secret place. */
  readonly secretServices: number;
}

const NO_FACTS: PreviousFacts = {
  points: new Map(),
  newlySecret: { places: 0, serviceIds: [] },
  serviceIds: new Set(),
  secretServices: 0,
};

/**
 * Goes through the provider files one by one; they are never in memory together.
 *
 * @returns nothing of an import of another kind: demo and register tell nothing of each other
 */
export function surveyPrevious(
  content: string,
  meta: RegisterMeta | null,
  kind: RegisterKind,
  secrecy: NewSecrecy,
): PreviousFacts {
  if (meta?.kind !== kind) return NO_FACTS;
  const points = new Map<string, AddressPoint>();
  const finder = new NewlySecretFinder(secrecy);
  const serviceIds = new Set<string>();
  let secretServices = 0;
  for (const name of providerFiles(content)) {
    const file = path.join(content, PROVIDERS, name);
    const { seat, services } = parsePreviousProvider(file, readFileSync(file, 'utf8'));
    notePoint(points, seat, null);
    for (const service of services) {
      finder.look(service);
      serviceIds.add(service.id);
      if (service.secret !== null) secretServices += 1;
      for (const address of service.contactAddresses) notePoint(points, address, null);
      for (const { address, point } of service.places) notePoint(points, address, point);
    }
  }
  return { points, newlySecret: finder.found(), serviceIds, secretServices };
}

/** What a place says wins: it alone has a point. */
function notePoint(points: Map<string, AddressPoint>, address: Address | null, point: Point | null): void {
  const code = address?.addressCode ?? null;
  if (address === null || code === null || (point === null && points.has(code))) return;
  const { obecCode } = address;
  const cityPart = ofRuian(address.cityPart);
  const pragueDistrict = ofRuian(address.pragueDistrict);
  points.set(code, { code, obecCode, cityPart, pragueDistrict, point });
}

/** The register gives no names of parts; one address must not pass its own on to others at the same point. */
function ofRuian(part: TownPart | null): TownPart | null {
  return part?.name === null ? null : part;
}

function parseFile<Value>(file: string, text: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new OperatorError(
      `${file} is damaged or was edited by hand`,
      'Take content/register from git. If it cannot be had, delete the folder: the import then starts without anything to compare with.',
      { cause },
    );
  }
}
