/**
 * content/enrichment → what is declared of services, by portalId: the file of each and its rows in the
 * table of served areas. And what is wrong in these.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Territory } from '../../../src/domain/area.ts';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import { kindOfService } from '../../../src/domain/demo-id.ts';
import { Enrichment } from '../../../src/domain/enrichment.ts';
import type { DeclaredArea } from '../../../src/domain/reach.ts';
import { AreaNames } from '../../../src/domain/served-area.ts';
import { SERVED_TABLE_FILE, type ServedCell } from '../../../src/domain/served-table.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { compareCodes } from '../../lib/order.ts';
import { explainIssue } from './explain-issue.ts';
import { faultOfCell, readServedAreas } from './read-served-table.ts';
import { type Fault, type YamlFile, isFault, readYaml } from './yaml-file.ts';

/** What could be read of one service. */
export interface Declared {
  /** Relative to content: `enrichment/4951.yml`; `null` when it stands in the table alone. */
  readonly file: string | null;
  /** Its obce and ORPs in the table of served areas. */
  readonly cells: readonly ServedCell[];
  readonly enrichment: Enrichment;
  /** `null` when nothing is said of whom the service serves. */
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
const IGNORED = /^(?:README\.md|served-areas\.csv|\..*)$/u;

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
      const message = `is not named by the number of a service, such as 4951.yml, and is not ${SERVED_TABLE_FILE}`;
      faults.push({ file, where: '', message });
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
    services.set(id, { file, cells: [], enrichment, area: resolved?.area ?? null });
  }
  const table = readServedAreas(content, kind, areaNames);
  for (const [id, { serves, cells }] of table.services) {
    const declared = services.get(id);
    if (declared?.enrichment.serves !== undefined) {
      const message = `${declared.file ?? ''} says too whom this service serves (serves): leave it in one place only`;
      faults.push(...cells.slice(0, 1).map((cell) => faultOfCell(cell, message)));
      continue;
    }
    const enrichment = { ...declared?.enrichment, serves };
    services.set(id, {
      file: declared?.file ?? null,
      cells,
      enrichment,
      area: areaNames.resolve(serves).area,
    });
  }
  const inOrder = [...services].toSorted(([a], [b]) => compareCodes(a, b));
  return { services: new Map(inOrder), faults: [...faults, ...table.faults] };
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
