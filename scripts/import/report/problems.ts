/**
 * Problems: what is wrong with single records and does not stop the import.
 *
 * A problem names the record and the key, never a value: values of addresses, contacts
 * and persons must not get into reports.
 */

/** What can be wrong, with the sentence the report prints over the list. */
export const PROBLEM_KINDS = {
  // parse
  'unreadable-record': 'Records that do not fit the format and were left out',
  'unreadable-item': 'Items of lists that do not fit the format and were left out',
  'unreadable-date': 'Dates that cannot be read; taken as not given',
  'unreadable-end': 'Ends of validity that cannot be read; the place was left out',
  'odd-secret-flag': 'Marks of a secret address that are neither true nor false; taken as secret',
  'misplaced-secret-flag': 'Marks of a secret address that stand elsewhere than at a place; taken as secret',
  'place-without-mark': 'Places without the mark of secrecy; taken as open',
  'open-and-secret': 'Open places at the address of a secret one of the same service; taken as secret',
  'text-too-long': 'Names over 300 characters and other texts over 10,000, left out',
  'remark-names-person': 'Remarks that name a person of the register, left out',
  'remark-with-personal-email': 'Remarks with an e-mail address of a person, left out',
  'bad-registration': 'Registration numbers that are none, left out',
  'unknown-kraj': 'Kraje that are not in the territory; taken as not given',
  'unknown-obec': 'Obce that are not in the territory; taken as not given',
  'bad-code': 'Codes that are badly made; taken as not given',
  'bad-psc': 'Postal codes that do not have five digits; taken as not given',
  'not-email': 'E-mail addresses that are none, left out',
  'not-web': 'Web addresses that cannot be a link, left out',
  'phone-without-number': 'Telephones without a number; shown as text',
  'bad-capacity': 'Capacities without a positive number or a known unit, left out',
  'unknown-form': 'Forms other than amb, pob and ter, left out',
  'bad-ico': 'IČO with a wrong check digit; the provider is known by its lowest service number',
  // normalise
  'place-named-by-person': 'Names of places that name a person of the register, left out',
  'differing-names': 'Providers whose records do not agree in the name; the newest was taken',
  'duplicate-place': 'Places entered more than once; joined into one',
  'place-without-code': 'Places without an address code: listed without a position',
  // geocode
  'address-code-not-in-ruian':
    'Address codes that are not in the address points given; listed without a position',
  'address-point-without-position':
    'Address points for which RÚIAN has no coordinates; listed without a position',
  'position-not-known': 'Address codes whose position is not known yet; give address points with --ruian',
  'other-obec-in-ruian': 'Addresses whose obec is another one in RÚIAN; that of the register stays',
  // code lists
  'code-without-item': 'Codes that are not in content/codelists; shown by their number',
  'unofficial-label': 'Labels that are not official; shown by their number until --codelists is given',
  'code-list-item': 'Items of the official code lists that cannot be read, left out',
} as const;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

export interface Problem {
  readonly kind: ProblemKind;
  /** `service 7583`, `record no. 12`, `provider 00839345` or a register id of a code list. */
  readonly record: string;
  /** Path of the key in the register's own names; `null` when the record as a whole is meant. */
  readonly key: string | null;
}

/** Told even of records that were not kept: they may be the reason why. */
const ALWAYS_TOLD: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'unreadable-record',
  'unreadable-item',
  'unreadable-date',
  'unreadable-end',
  'odd-secret-flag',
  'misplaced-secret-flag',
  'place-without-mark',
  'open-and-secret',
  'unknown-kraj',
  'unknown-obec',
]);

/** Notes a problem of one record; the stages hand it down to what they call. */
export type NoteProblem = (kind: ProblemKind, key: string | null) => void;

export const serviceRecord = (id: string) => `service ${id}`;
export const providerRecord = (key: string) => `provider ${key}`;

/** Parts problems of what was kept from those of records outside the area or no longer in force. */
export function partProblems(
  problems: readonly Problem[],
  keptRecords: ReadonlySet<string>,
): { told: Problem[]; others: number } {
  const isTold = ({ kind, record }: Problem) =>
    ALWAYS_TOLD.has(kind) || keptRecords.has(record) || !/^(?:service|provider) /u.test(record);
  const told = problems.filter(isTold);
  return { told, others: problems.length - told.length };
}
