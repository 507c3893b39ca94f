/** Ids of the services of content/register, and which kind of register it is. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RegisterKind } from '../../src/domain/code-list.ts';

const Meta = z.object({ kind: RegisterKind });
const File = z.object({ services: z.array(z.object({ id: z.string() })) });

export function readProviders(content: string): { kind: RegisterKind; ids: ReadonlySet<string> } {
  const read = (...names: string[]): unknown =>
    JSON.parse(readFileSync(path.join(content, 'register', ...names), 'utf8'));
  const files = readdirSync(path.join(content, 'register', 'providers'));
  const ids = files.flatMap((name) => File.parse(read('providers', name)).services.map(({ id }) => id));
  return { kind: Meta.parse(read('meta.json')).kind, ids: new Set(ids) };
}
