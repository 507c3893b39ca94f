/** What is declared against the services it is declared of: contradictions stop, the rest is reported. */
import type { Territory } from '../../../src/domain/area.ts';
import { wordsOfOffice } from '../../../src/domain/contact.ts';
import { type Enrichment, keysTellingPlace, textsOf } from '../../../src/domain/enrichment.ts';
import { SERVED_TABLE_FILE } from '../../../src/domain/served-table.ts';
import { daysBetween } from '../../../src/domain/provenance.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { OperatorError } from '../../lib/errors.ts';
import type { SecrecyFacts } from '../changes/exposure.ts';
import { hasPersonalEmail } from '../privacy/persons.ts';
import type { Problem } from '../report/problems.ts';
import type { Declared, DeclaredFacts } from './read-enrichment.ts';
import { faultOfCell } from './read-served-table.ts';
import { type Fault, formatFault } from './yaml-file.ts';

/** What is said today of a register some days old is no mistake; a wrong year is. */
const MAX_DAYS_AHEAD = 31;

/** A whole column of a table may be wrong in the same way. */
const MAX_TOLD = 100;

/** With what is known of secrecy besides the services themselves. */
export interface CheckOptions extends Partial<Pick<SecrecyFacts, 'secretIds'>> {
  readonly asOf: IsoDate;
  readonly territory: Territory;
}

/**
 * @param providers as they will be published: files of other services are orphans
 * @returns problems that do not stop the import
 * @throws {OperatorError} naming every file and key at fault
 */
export function checkEnrichment(
  { services, faults }: DeclaredFacts,
  providers: readonly Provider[],
  options: CheckOptions,
): Problem[] {
  const problems: Problem[] = [];
  const found: Fault[] = [...faults];
  const orphans = new Map(services);
  for (const provider of providers) {
    for (const service of provider.services) {
      const declared = services.get(service.id);
      if (declared === undefined) continue;
      orphans.delete(service.id);
      found.push(...contradictions(declared, provider, service, options));
      problems.push(...datesToLookAt(declared, options.asOf));
    }
  }
  for (const { file, cells } of orphans.values()) {
    if (file !== null) problems.push({ kind: 'enrichment-without-service', record: file, key: null });
    for (const { row } of cells) {
      problems.push({ kind: 'enrichment-without-service', record: SERVED_TABLE_FILE, key: `row.${row}` });
    }
  }
  if (found.length > 0) throw toError(found);
  return problems;
}

function contradictions(
  declared: Declared,
  provider: Provider,
  { id, secret }: Service,
  { territory, secretIds }: CheckOptions,
): Fault[] {
  const { enrichment } = declared;
  const isSecret = secret !== null || secretIds?.has(id) === true;
  const keys = isSecret ? keysTellingPlace(enrichment) : [];
  const message =
    'contradicts the secret address: of such a service no area and no text may be given; take it out';
  const officeWords = wordsOfOffice(provider.name, obecNamesOf(provider, territory));
  const naming = new Set(
    textsOf(enrichment)
      .filter(({ text }) => hasPersonalEmail(text, officeWords))
      .map(({ key }) => key),
  );
  return [
    ...keys.flatMap((key) => faultsAt(declared, key, message)),
    ...[...naming].flatMap((key) =>
      faultsAt(declared, key, 'has the e-mail address of a person; give one of the office, or none'),
    ),
  ];
}

/** The same fault in each row of the table that the key comes from, or once in the file of the service. */
function faultsAt({ file, cells }: Declared, where: string, message: string): Fault[] {
  const ofKey = cells.filter(({ key }) => where === `serves.${key}`);
  return ofKey.length > 0
    ? ofKey.map((cell) => faultOfCell(cell, message))
    : [{ file: file ?? SERVED_TABLE_FILE, where, message }];
}

function obecNamesOf({ services }: Provider, territory: Territory): string[] {
  const codes = new Set(services.flatMap(({ places }) => places.map(({ address }) => address.obecCode)));
  return [...codes].flatMap((code) => territory.findObec(code ?? '')?.name ?? []);
}

/** Dates that cannot be right yet, and what is over and only waits to be taken out. */
function datesToLookAt({ file, cells, enrichment }: Declared, asOf: IsoDate): Problem[] {
  const [cell] = cells;
  const at = (group: string, key: string): Pick<Problem, 'record' | 'key'> =>
    group === 'serves' && cell !== undefined
      ? { record: SERVED_TABLE_FILE, key: `row.${cell.row}.${key}` }
      : { record: file ?? SERVED_TABLE_FILE, key: `${group}.${key}` };
  const groups = Object.entries(enrichment) as [keyof Enrichment, { readonly date: IsoDate }][];
  const { notice, closure } = enrichment;
  return [
    ...groups
      .filter(([, { date }]) => daysBetween(asOf, date) > MAX_DAYS_AHEAD)
      .map(([group]) => ({ kind: 'enrichment-from-future', ...at(group, 'date') }) as const),
    ...Object.entries({ notice, closure })
      .filter(([, term]) => term?.to !== undefined && term.to < asOf)
      .map(([group]) => ({ kind: 'enrichment-over', ...at(group, 'to') }) as const),
  ];
}

function toError(faults: readonly Fault[]): OperatorError {
  const told = faults.slice(0, MAX_TOLD).map(formatFault);
  return new OperatorError(
    `${faults.length} ${faults.length === 1 ? 'entry' : 'entries'} in content/enrichment cannot be taken:\n` +
      [...told, ...(faults.length > told.length ? [`… and ${faults.length - told.length} more`] : [])]
        .map((line) => `  ${line}`)
        .join('\n'),
    'Mend the files named; content/enrichment/README.md explains every key. Nothing in content/ was changed.',
  );
}
