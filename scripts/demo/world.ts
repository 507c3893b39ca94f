/** What the records of one demo are made with. */
import type { Territory } from '../../src/domain/area.ts';
import type { AddressBook } from './address-points.ts';
import type { PlaceFinder } from './place-finder.ts';

export interface DemoWorld {
  readonly territory: Territory;
  /** Seats and the usual places. */
  readonly book: AddressBook;
  /** Places above the usual ones, and those that are no more. */
  readonly more: AddressBook;
  readonly finder: PlaceFinder;
  readonly seed: string;
}
