/**
 * Guards: reasons to take nothing at all, because the whole, not a record, is at fault.
 *
 * Each stops with an OperatorError; content/ stays as it was.
 */
import { isInCzechia } from '../../src/domain/coordinates.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { RegisterMeta } from '../../src/domain/register-meta.ts';
import type { ServiceId } from '../../src/domain/service.ts';
import { OperatorError } from '../lib/errors.ts';
import type { ParsedRegister } from './parse/parse-register.ts';
import { isPlaceKey, toSafeKey, toSafeRecord } from './quality/safe-names.ts';
import type { Problem } from './report/problems.ts';
import type { MetaFacts } from './store/meta.ts';

/** Share of unreadable records above which the format, not the data, is at fault. */
const MAX_UNREADABLE_SHARE = 0.01;
/** Fewer bad items of lists than this are single mistakes, however short the file. */
const MIN_UNREADABLE_ITEMS = 10;
const MAX_CHANGE_SHARE = 0.05;
const MAX_LOST_POINTS_SHARE = 0.01;
/** The schema asks for the mark of secrecy with each place: where so many have none, it has another name now. */
const MAX_UNMARKED_SHARE = 0.1;
/** Of the services with a secret place, so many may become open at once; and a few, where there are few. */
const MAX_OPENED_SHARE = 0.5;
const MAX_OPENED = 2;

const UNCHANGED = 'Nothing in content/ was changed.';
const CHANGED_FORMAT =
  'MPSV has probably changed the format: compare rpss.schema.json with scripts/import/parse/register-schema.ts. ' +
  UNCHANGED;

/** @throws {OperatorError} when too much cannot be read, marks of secrecy are missing or two records have one id */
export function guardParsed(parsed: ParsedRegister): void {
  const { total, unreadable, offSchema, problems, itemCount, repeatedIds } = parsed;
  if (unreadable > total * MAX_UNREADABLE_SHARE) {
    const first = problems.find(({ kind }) => kind === 'unreadable-record');
    throw new OperatorError(
      `${unreadable} of ${total} register records do not fit (more than 1 %)` + whereIs(first),
      CHANGED_FORMAT,
    );
  }
  if (offSchema > total * MAX_UNREADABLE_SHARE) {
    const first = problems.find(({ kind }) => kind === 'off-schema');
    throw new OperatorError(
      `${offSchema} of ${total} register records do not fit the published schema (more than 1 %)` +
        whereIs(first),
      'The file and its schema are of different days, or the format is changing. Look at what changed; ' +
        `if only the schema is at fault, run again with --schema none. ${UNCHANGED}`,
    );
  }
  if (
    itemCount.unreadable >= MIN_UNREADABLE_ITEMS &&
    itemCount.unreadable > itemCount.all * MAX_UNREADABLE_SHARE
  ) {
    const first = problems.find(({ kind }) => kind === 'unreadable-item');
    throw new OperatorError(
      `${itemCount.unreadable} of ${itemCount.all} items of lists do not fit (more than 1 %)` +
        whereIs(first),
      CHANGED_FORMAT,
    );
  }
  guardMarks(parsed);
  if (repeatedIds.size > 0) {
    const some = [...repeatedIds].slice(0, 5).join(', ');
    throw new OperatorError(
      `${repeatedIds.size} portalId ${repeatedIds.size === 1 ? 'is' : 'are'} used by more than one record: ${some}`,
      `Each service has its own portalId; the file was probably put together of two. Take the original one. ${UNCHANGED}`,
    );
  }
}

/** Without the marks, each secret address would be published. */
function guardMarks({ records, problems }: ParsedRegister): void {
  const places = records.reduce((sum, record) => sum + record.places.length, 0);
  const unmarked = problems.filter(({ kind }) => kind === 'place-without-mark').length;
  if (unmarked < MIN_UNREADABLE_ITEMS || unmarked <= places * MAX_UNMARKED_SHARE) return;
  throw new OperatorError(
    `${unmarked} of ${places} places do not say whether their address is secret (utajenaAdresa; more than 10 %)`,
    `Secret addresses might be published as open ones. ${CHANGED_FORMAT}`,
  );
}

/** The first record at fault; not where in it, if that may tell of an address. */
function whereIs(first: Problem | undefined): string {
  if (first === undefined) return '';
  const key = toSafeKey(first.key);
  const part = key === null ? ', the record itself' : isPlaceKey(key) ? '' : `, key ${key}`;
  return `; first ${toSafeRecord(first.record)}${part}`;
}

export interface NextImport {
  readonly meta: MetaFacts;
  readonly providers: readonly Provider[];
}

/** The last import as far as the next one is measured by it. */
export interface LastImport {
  readonly meta: RegisterMeta;
  /** Address codes that had a point. */
  readonly locatedCodes: ReadonlySet<string>;
  readonly serviceIds: ReadonlySet<string>;
  /** Services with a secret place. */
  readonly secretServices: number;
}

/** @throws {OperatorError} */
export function guardImport(
  next: NextImport,
  last: LastImport | null,
  options: { readonly acceptLargeChange: boolean },
): void {
  guardNotEmpty(next.meta);
  guardPoints(next);
  if (last === null || !isComparable(next.meta, last.meta)) return;
  if (!options.acceptLargeChange) {
    guardOlder(next.meta, last.meta);
    guardChange(next.meta, last.meta);
    guardExchange(next, last);
    guardOpened(next, last);
  }
  guardLostPoints(next, last);
}

/** Only imports of the same kind and area tell anything about each other. */
export function isComparable(
  next: Pick<RegisterMeta, 'kind' | 'area'>,
  last: Pick<RegisterMeta, 'kind' | 'area'>,
): boolean {
  return next.kind === last.kind && next.area.toSorted().join() === last.area.toSorted().join();
}

function guardNotEmpty({ area, asOf, counts }: MetaFacts): void {
  if (counts.services > 0) return;
  throw new OperatorError(
    `no service of the register is in force on ${asOf} in the area ${area.join(', ')}`,
    `Check --area (or area in content/site.yml) and --as-of. ${UNCHANGED}`,
  );
}

function guardPoints({ providers }: NextImport): void {
  const outside = placesOf(providers).filter(({ point }) => point !== null && !isInCzechia(point));
  const [first] = outside;
  if (first === undefined) return;
  throw new OperatorError(
    `${outside.length} places would lie outside Czechia; first ${first.id}`,
    `The coordinates are probably not S-JTSK as RÚIAN gives them (columns Souřadnice Y and X, both positive). ${UNCHANGED}`,
  );
}

function guardChange(next: MetaFacts, previous: RegisterMeta): void {
  for (const what of ['services', 'places'] as const) {
    const before = previous.counts[what];
    const now = next.counts[what];
    if (before === 0 || Math.abs(now - before) <= before * MAX_CHANGE_SHARE) continue;
    throw new OperatorError(
      `the number of ${what} in force would go from ${before} to ${now}, by more than 5 %`,
      'Look whether the register is whole. If the change is right, run the import again with --accept-large-change. ' +
        UNCHANGED,
    );
  }
}

/** The source says how old it is: an older copy would bring back what has become secret since. */
function guardOlder({ asOf, sourceDate }: MetaFacts, previous: RegisterMeta): void {
  if (sourceDate === null || sourceDate >= previous.asOf || asOf >= previous.asOf) return;
  throw new OperatorError(
    `the register is of ${sourceDate}, older than the one content is as of (${previous.asOf})`,
    'Its server probably gives an old copy; addresses that are secret now may be open in it. Wait for a newer one. ' +
      `To go back all the same, run the import again with --accept-large-change. ${UNCHANGED}`,
  );
}

/** Totals stay the same where as many go as come. */
function guardExchange({ providers }: NextImport, { serviceIds: before }: LastImport): void {
  const now = new Set(providers.flatMap(({ services }) => services.map(({ id }) => id)));
  const gone = [...before].filter((id) => !now.has(id as ServiceId)).length;
  const come = [...now].filter((id) => !before.has(id)).length;
  if (Math.max(gone, come) <= before.size * MAX_CHANGE_SHARE) return;
  throw new OperatorError(
    `${gone} of ${before.size} services in force would go and ${come} others come, more than 5 %`,
    'Look whether the register has given its services new ids, or is another one. If the change is right, run the ' +
      `import again with --accept-large-change. ${UNCHANGED}`,
  );
}

/** One may leave its secrecy; when most do, the marks are at fault. */
function guardOpened({ providers }: NextImport, { secretServices: before }: LastImport): void {
  const now = providers.flatMap(({ services }) => services).filter(({ secret }) => secret !== null).length;
  if (before - now <= Math.max(MAX_OPENED, before * MAX_OPENED_SHARE)) return;
  throw new OperatorError(
    `the number of services with a secret address would go from ${before} to ${now}`,
    'Their addresses would be published. Look whether the register still marks them (utajenaAdresa). ' +
      `If the change is right, run the import again with --accept-large-change. ${UNCHANGED}`,
  );
}

function guardLostPoints({ providers }: NextImport, { locatedCodes }: LastImport): void {
  const kept = placesOf(providers).filter(({ address }) => locatedCodes.has(address.addressCode ?? ''));
  const lost = kept.filter(({ point }) => point === null);
  if (lost.length <= kept.length * MAX_LOST_POINTS_SHARE) return;
  throw new OperatorError(
    `${lost.length} of ${kept.length} places that had a point would have none, though their address code is the same`,
    `The address points given by --ruian are probably not complete: give those of the whole area, or leave --ruian out to keep the points known. ${UNCHANGED}`,
  );
}

function placesOf(providers: readonly Provider[]): Place[] {
  return providers.flatMap(({ services }) => services.flatMap(({ places }) => places));
}
