/** What the threads that parse one register must be told alike. */
import type { ParseOptions } from './parse-item.ts';

export interface ParseSettings extends Omit<ParseOptions, 'checkSchema'> {
  /** File with the published schema. */
  readonly schema?: string | undefined;
}

/** @throws {OperatorError} when the schema is none */
export async function readParseOptions({ territory, asOf, schema }: ParseSettings): Promise<ParseOptions> {
  if (schema === undefined) return { territory, asOf };
  // A hundred modules that most runs can do without.
  const { readPublishedSchema } = await import('./published-schema.ts');
  return { territory, asOf, checkSchema: readPublishedSchema(schema) };
}
