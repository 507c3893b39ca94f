/** content/enrichment/*.yml → what is declared of services, by portalId; and what is wrong in the files. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Territory } from '../../../src/domain/area.ts';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import { kindOfService } from '../../../src/domain/demo-id.ts';
import { Enrichment } from '../../../src/domain/enrichment.ts';
import type { DeclaredArea } from '../../../src/domain/reach.ts';
import { AreaNames } from '../../../src/domain/served-area.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { compareCodes } from '../../lib/order.ts';
import { explainIssue } from './explain-issue.ts';
import { type Fault, type YamlFile, isFault, readYaml } from './yaml-file.ts';

/** One file that could be read. */
export interface Declared {
  /** Relative to content: `enrichment/4951.yml`. */
  readonly file: string;
  readonly enrichment: Enrichment;
  /** `null` when the file says nothing of whom the service serves. */
  readonly area: DeclaredArea | null;
}

export interface DeclaredFacts {
  /** In the order of the ids. */
  readonly services: ReadonlyMap<ServiceId, Declared>;
  /** Files and keys that must be mended. */
  readonly faults: readonly Fault[];
}

const FOLDER = 'enrichment';
const NAME = /^[1-9]\d*\.yml$/u;
/** What may stand in the folder beside the files. */
const IGNORED = /^(?:README\.md|\..*)$/u;

/**
 * @param content folder `content`
 * @param kind of the import: files for services of the other kind are passed over
 */
export function readEnrichment(content: string, kind: RegisterKind, territory: Territory): DeclaredFacts {
  const services = new Map<ServiceId, Declared>();
  const faults: Fault[] = [];
  const folder = path.join(content, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !IGNORED.test(name)) : [];
  const areaNames = new AreaNames(territory);
  for (const name of names.toSorted(compareNames)) {
    const file = `${FOLDER}/${name}`;
    if (!NAME.test(name)) {
      faults.push({ file, where: '', message: 'is not named by the number of a service, such as 4951.yml' });
      continue;
    }
    const id = name.replace('.yml', '') as ServiceId;
    if (kindOfService(id) !== kind) continue;
    const yaml = readYaml(path.join(folder, name), file);
    if (isFault(yaml)) {
      faults.push(yaml);
      continue;
    }
    const { data: enrichment, error } = Enrichment.safeParse(yaml.data);
    if (enrichment === undefined) {
      faults.push(...error.issues.map((issue) => toFault(file, yaml, explainIssue(issue, yaml.data))));
      continue;
    }
    const resolved = enrichment.serves === undefined ? null : areaNames.resolve(enrichment.serves);
    for (const { key, index, message } of resolved?.faults ?? []) {
      faults.push(toFault(file, yaml, { path: ['serves', key, index], message }));
    }
    services.set(id, { file, enrichment, area: resolved?.area ?? null });
  }
  return { services, faults };
}

/** By number; other names after them. */
function compareNames(a: string, b: string): number {
  return compareCodes(a.replace('.yml', ''), b.replace('.yml', ''));
}

export function toFault(
  file: string,
  { lineOf }: YamlFile,
  { path: keys, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
): Fault {
  const line = lineOf(keys);
  const where = [...(line === null ? [] : [`line ${line}`]), ...(keys.length === 0 ? [] : [keys.join('.')])];
  return { file, where: where.join(', '), message };
}
