/** content/areas → Territory, for scripts; pages read the same files through src/catalogue. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Kraj, Obec, Okres, Orp, Territory } from '../../src/domain/area.ts';
import { OperatorError } from './errors.ts';

/**
 * @param content folder `content`
 * @throws {OperatorError} when a list is missing or damaged
 */
export function readAreas(content: string): Territory {
  return new Territory({
    kraje: readList(content, 'kraje.json', Kraj),
    okresy: readList(content, 'okresy.json', Okres),
    orps: readList(content, 'orp.json', Orp),
    obce: readList(content, 'obce.json', Obec),
  });
}

function readList<Item>(content: string, name: string, schema: z.ZodType<Item>): Item[] {
  const file = path.join(content, 'areas', name);
  try {
    return z.array(schema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new OperatorError(
      `${file} is missing or damaged`,
      'Take the file from git, or make it anew: npm run import:areas -- --from DIR',
      { cause },
    );
  }
}
