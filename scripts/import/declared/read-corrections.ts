/** content/corrections/*.yml → corrections of one kind of register, and what is wrong in the files. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import { CORRECTABLE, type FieldName, parseFieldName } from '../../../src/domain/correction.ts';
import { kindOfProvider, kindOfService } from '../../../src/domain/demo-id.ts';
import { Said } from '../../../src/domain/provenance.ts';
import { cleanText } from '../../../src/domain/text.ts';
import { compareText } from '../../lib/order.ts';
import { explainIssue } from './explain-issue.ts';
import { toFault } from './read-enrichment.ts';
import { type Fault, type YamlFile, isFault, readYaml } from './yaml-file.ts';

export interface Correction extends Said {
  /** Where it stands, for messages. */
  readonly fault: (message: string) => Fault;
  readonly level: 'service' | 'provider';
  /** Id of the service or key of the provider. */
  readonly record: string;
  /** As written. */
  readonly field: string;
  readonly name: FieldName;
  /** Fits the field. */
  readonly value: unknown;
  /** What it stands in place of, as written. */
  readonly was: unknown;
  readonly reason: string;
}

export interface Corrections {
  readonly corrections: readonly Correction[];
  readonly faults: readonly Fault[];
}

/** Texts, numbers and yes or no, alone or in lists; contacts may have a note. */
const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number(), z.looseObject({})])),
]);

/** One item of a file; an IČO without quotes has lost its zeros at the front. */
const Entry = z.strictObject({
  service: z
    .union([z.string(), z.int()])
    .transform(String)
    .pipe(z.string().regex(/^[1-9]\d*$/u))
    .optional(),
  provider: z
    .union([z.string(), z.int()])
    .transform((key) => (typeof key === 'number' ? String(key).padStart(8, '0') : key))
    .pipe(z.string().regex(/^(?:\d{8}|s\d+)$/u))
    .optional(),
  field: z.string(),
  value: Value,
  was: Value,
  reason: z
    .string()
    .transform((text) => cleanText(text) ?? '')
    .pipe(z.string().min(1).max(300)),
  ...Said.shape,
});
type Entry = z.infer<typeof Entry>;

/** `service 4951`, `provider 00839345`. */
export function recordName({ level, record }: Pick<Correction, 'level' | 'record'>): string {
  return `${level} ${record}`;
}

const FOLDER = 'corrections';
const IGNORED = /^(?:README\.md|\..*)$/u;

/**
 * @param content folder `content`
 * @param kind of the import: corrections of records of the other kind are passed over
 */
export function readCorrections(content: string, kind: RegisterKind): Corrections {
  const corrections: Correction[] = [];
  const faults: Fault[] = [];
  const folder = path.join(content, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !IGNORED.test(name)) : [];
  for (const name of names.toSorted(compareText)) {
    const file = `${FOLDER}/${name}`;
    if (!name.endsWith('.yml')) {
      faults.push({ file, where: '', message: 'is no list of corrections: name it with .yml at the end' });
      continue;
    }
    const yaml = readYaml(path.join(folder, name), file);
    if (isFault(yaml)) faults.push(yaml);
    else if (Array.isArray(yaml.data)) readEntries(file, yaml, yaml.data, kind, { corrections, faults });
    // A file with nothing but remarks is an empty list.
    else if (yaml.data !== null)
      faults.push({ file, where: 'line 1', message: 'is no list: begin each entry with "- "' });
  }
  return { corrections, faults };
}

function readEntries(
  file: string,
  yaml: YamlFile,
  items: readonly unknown[],
  kind: RegisterKind,
  found: { corrections: Correction[]; faults: Fault[] },
): void {
  for (const [index, item] of items.entries()) {
    const faultAt = (keys: readonly PropertyKey[], message: string): Fault => {
      const { where } = toFault(file, yaml, { path: [index], message });
      const named = [where.split(', ')[0], `entry ${index + 1}`, ...keys.map(String)];
      return { file, where: named.filter((part) => part !== '').join(', '), message };
    };
    const { data: entry, error } = Entry.safeParse(item);
    if (entry === undefined) {
      for (const issue of error.issues) {
        const { path: keys, message } = explainIssue(issue, item);
        found.faults.push(faultAt(keys, message));
      }
    } else if (kindOf(entry) === null) {
      found.faults.push(faultAt([], 'give either service or provider'));
    } else if (kindOf(entry) === kind) {
      const correction = toCorrection(entry, faultAt);
      if ('message' in correction) found.faults.push(correction);
      else found.corrections.push(correction);
    }
  }
}

/** @returns `null` when not exactly one record is named */
function kindOf({ service, provider }: Entry): RegisterKind | null {
  if (service !== undefined) return provider === undefined ? kindOfService(service) : null;
  return provider === undefined ? null : kindOfProvider(provider);
}

function toCorrection(
  { service, provider, field, value, was, reason, source, date }: Entry,
  faultAt: (keys: readonly PropertyKey[], message: string) => Fault,
): Correction | Fault {
  const level = service === undefined ? 'provider' : 'service';
  const record = service ?? provider ?? '';
  const fault = (message: string) => faultAt([recordName({ level, record }), field], message);
  const name = parseFieldName(field);
  const correctable = name === null ? null : CORRECTABLE[name.key];
  if (name === null || correctable === null || ![level, 'both'].includes(correctable.level)) {
    return fault(
      `this field of a ${level} cannot be corrected; content/corrections/README.md lists those that can`,
    );
  }
  const parsed = correctable.value.safeParse(value);
  if (!parsed.success) return fault(`the value does not fit: write ${correctable.expected}`);
  return { fault, level, record, field, name, value: parsed.data, was, reason, source, date };
}
