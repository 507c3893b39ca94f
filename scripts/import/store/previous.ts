/** What content/register holds now: the last import, to compare with and to keep known points of. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';
import { OperatorError } from '../../lib/errors.ts';
import type { AddressPoint } from '../ruian/address-points.ts';

export interface PreviousImport {
  readonly meta: RegisterMeta;
  readonly providers: readonly Provider[];
}

/**
 * @returns `null` when there was none
 * @throws {OperatorError} when it was edited or damaged
 */
export function readPrevious(content: string): PreviousImport | null {
  const register = path.join(content, 'register');
  const metaFile = path.join(register, 'meta.json');
  if (!existsSync(metaFile)) return null;
  const folder = path.join(register, 'providers');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return {
    meta: read(metaFile, RegisterMeta),
    providers: names.map((name) => read(path.join(folder, name), Provider)),
  };
}

function read<Value>(file: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new OperatorError(
      `${file} is damaged or was edited by hand`,
      'Take content/register from git. If it cannot be had, delete the folder: the import then starts without anything to compare with.',
      { cause },
    );
  }
}

/** Points of the last import by their codes, if it was of the same kind. */
export function knownPoints(previous: PreviousImport | null, kind: RegisterKind): Map<string, AddressPoint> {
  const points = new Map<string, AddressPoint>();
  if (previous?.meta.kind !== kind) return points;
  for (const { services } of previous.providers) {
    for (const { address, point } of services.flatMap(({ places }) => places)) {
      const { addressCode: code, obecCode, cityPart, pragueDistrict } = address;
      if (code !== null && point !== null)
        points.set(code, { code, obecCode, cityPart, pragueDistrict, point });
    }
  }
  return points;
}
