/**
 * The JSON Schema MPSV publishes beside the register: does a record still look as they say?
 *
 * Our own schema (register-schema.ts) asks only for what is read; theirs tells of a change before
 * it reaches what is read.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats, { type FormatsPlugin } from 'ajv-formats';
import { OperatorError } from '../../lib/errors.ts';
import { UNCHANGED, readJsonFile } from './read-json.ts';

/** Key of the first thing in a record that does not fit, with dots; `''` for the record itself, `null` when all fits. */
export type SchemaCheck = (item: unknown) => string | null;

const HINT = `Download rpss.schema.json again, or leave it out by --schema none. ${UNCHANGED}`;
/** In each step of a path, or it is a name nobody chose for a key. */
const KEY = /^[A-Za-z]\w{0,60}$|^\d{1,9}$/u;
const LIST_KEY = 'polozky';

/** @throws {OperatorError} when the file is no JSON Schema of a list `polozky` */
export function readPublishedSchema(file: string): SchemaCheck {
  const schema = readJsonFile(file, HINT);
  if (!isObject(schema)) throw noSchema(file);
  const pointer = itemPointer(schema);
  if (pointer === null) throw noSchema(file);
  let validate: ValidateFunction;
  try {
    const version = schema['$schema'];
    const ajv = makeAjv(typeof version === 'string' ? version : '');
    ajv.addSchema(schema, 'register');
    validate = ajv.compile({ $ref: `register#${pointer}` });
  } catch (cause) {
    throw noSchema(file, cause);
  }
  return (item) => (validate(item) ? null : keyOf(validate.errors?.[0]));
}

const addFormats: FormatsPlugin = ajvFormats;

type AnyAjv = Ajv | Ajv2019 | Ajv2020;

function makeAjv(version: string): AnyAjv {
  // The schema is not ours, so what it has besides is no fault; one error is enough.
  const options = { strict: false, allErrors: false, validateSchema: false, logger: false } as const;
  const ajv = version.includes('2020-12')
    ? new Ajv2020(options)
    : version.includes('2019-09')
      ? new Ajv2019(options)
      : new Ajv(options);
  addFormats(ajv);
  return ajv;
}

/** Where the schema of one item of the list stands, as a JSON pointer; references inside the file are followed. */
function itemPointer(root: Record<string, unknown>): string | null {
  let pointer = followed(root, '');
  for (const step of ['properties', LIST_KEY, 'items']) {
    if (pointer === null || !isObject(at(root, pointer))) return null;
    pointer = followed(root, `${pointer}/${step}`);
  }
  return pointer === null || at(root, pointer) === undefined ? null : pointer;
}

const MAX_REFERENCES = 10;

function followed(root: Record<string, unknown>, start: string): string | null {
  let pointer = start;
  for (let step = 0; step < MAX_REFERENCES; step += 1) {
    const node = at(root, pointer);
    const reference = isObject(node) ? node['$ref'] : undefined;
    if (typeof reference !== 'string') return pointer;
    if (!reference.startsWith('#')) return null;
    pointer = reference.slice(1);
  }
  return null;
}

function at(root: Record<string, unknown>, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, step) => (isObject(node) && Object.hasOwn(node, step) ? node[step] : undefined),
      root,
    );
}

function keyOf(error: ErrorObject | undefined): string {
  const steps = (error?.instancePath ?? '').split('/').slice(1);
  const { missingProperty } = (error?.params ?? {}) as { missingProperty?: unknown };
  if (typeof missingProperty === 'string') steps.push(missingProperty);
  return steps.map((step) => (KEY.test(step) ? step : '?')).join('.');
}

function noSchema(file: string, cause?: unknown): OperatorError {
  return new OperatorError(`${file} is no JSON Schema of the list "${LIST_KEY}"`, HINT, { cause });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
