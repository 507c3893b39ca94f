/**
 * Guards: reasons to take nothing at all, because the whole, not a record, is at fault.
 *
 * Each stops with an OperatorError; content/ stays as it was.
 */
import { isInCzechia } from '../../src/domain/coordinates.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { RegisterMeta } from '../../src/domain/register-meta.ts';
import { OperatorError } from '../lib/errors.ts';
import type { ParsedRegister } from './parse/parse-register.ts';
import type { PreviousImport } from './store/previous.ts';

/** Share of unreadable records above which the format, not the data, is at fault. */
const MAX_UNREADABLE_SHARE = 0.01;
/** Fewer bad items of lists than this are single mistakes, however short the file. */
const MIN_UNREADABLE_ITEMS = 10;
const MAX_CHANGE_SHARE = 0.05;
const MAX_LOST_POINTS_SHARE = 0.01;

const UNCHANGED = 'Nothing in content/ was changed.';
const CHANGED_FORMAT =
  'MPSV has probably changed the format: compare rpss.schema.json with scripts/import/parse/register-schema.ts. ' +
  UNCHANGED;

/** @throws {OperatorError} when too much cannot be read or two records have one id */
export function guardParsed({ total, problems, itemCount, ids }: ParsedRegister): void {
  const unreadable = problems.filter(({ kind }) => kind === 'unreadable-record');
  if (unreadable.length > total * MAX_UNREADABLE_SHARE) {
    const [first] = unreadable;
    throw new OperatorError(
      `${unreadable.length} of ${total} register records do not fit (more than 1 %); ` +
        `first ${first?.record ?? ''}, key ${first?.key ?? '(the record itself)'}`,
      CHANGED_FORMAT,
    );
  }
  if (
    itemCount.unreadable >= MIN_UNREADABLE_ITEMS &&
    itemCount.unreadable > itemCount.all * MAX_UNREADABLE_SHARE
  ) {
    const first = problems.find(({ kind }) => kind === 'unreadable-item');
    throw new OperatorError(
      `${itemCount.unreadable} of ${itemCount.all} items of lists do not fit (more than 1 %); ` +
        `first ${first?.record ?? ''}, key ${first?.key ?? ''}`,
      CHANGED_FORMAT,
    );
  }
  const seen = new Set<string>();
  const twice = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  if (twice.size > 0) {
    const some = [...twice].slice(0, 5).join(', ');
    throw new OperatorError(
      `${twice.size} portalId ${twice.size === 1 ? 'is' : 'are'} used by more than one record: ${some}`,
      `Each service has its own portalId; the file was probably put together of two. Take the original one. ${UNCHANGED}`,
    );
  }
}

export interface NextImport {
  readonly meta: RegisterMeta;
  readonly providers: readonly Provider[];
}

/** @throws {OperatorError} */
export function guardImport(
  next: NextImport,
  previous: PreviousImport | null,
  options: { readonly acceptLargeChange: boolean },
): void {
  guardNotEmpty(next.meta);
  guardPoints(next);
  if (previous === null || !isComparable(next.meta, previous.meta)) return;
  if (!options.acceptLargeChange) guardChange(next.meta, previous.meta);
  guardLostPoints(next, previous);
}

/** Only imports of the same kind and area tell anything about each other. */
function isComparable(next: RegisterMeta, previous: RegisterMeta): boolean {
  return next.kind === previous.kind && next.area.toSorted().join() === previous.area.toSorted().join();
}

function guardNotEmpty({ area, asOf, counts }: RegisterMeta): void {
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

function guardChange(next: RegisterMeta, previous: RegisterMeta): void {
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

function guardLostPoints(next: NextImport, previous: PreviousImport): void {
  const located = new Set(
    placesOf(previous.providers).flatMap(({ point, address }) =>
      point === null ? [] : (address.addressCode ?? []),
    ),
  );
  const kept = placesOf(next.providers).filter(({ address }) => located.has(address.addressCode ?? ''));
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
