/**
 * Problems: what is wrong with single records and does not stop the import.
 *
 * A problem names the record and the key, never a value: values of addresses, contacts
 * and persons must not get into reports. What each kind means: quality/rules.
 */
import type { ProblemKind } from '../quality/all-rules.ts';

export type { ProblemKind };

export interface Problem {
  readonly kind: ProblemKind;
  /** `service 7583`, `record no. 12`, `provider 00839345` or a register id of a code list. */
  readonly record: string;
  /** Path of the key in the register's own names; `null` when the record as a whole is meant. */
  readonly key: string | null;
}

/** What a report says about problems. */
export interface ToldProblems {
  /** Of each kind as many as memory holds. */
  readonly problems: readonly Problem[];
  /** How many there are of a kind; of kinds left out here all are listed. */
  readonly problemCounts?: ReadonlyMap<ProblemKind, number>;
  /** Number of problems of records that were not kept. */
  readonly otherProblems?: number;
  /** Number of problems about addresses of services and providers with a secret place. */
  readonly withheldProblems?: number;
}

/** Notes a problem of one record; the stages hand it down to what they call. */
export type NoteProblem = (kind: ProblemKind, key: string | null) => void;

export const serviceRecord = (id: string) => `service ${id}`;
export const providerRecord = (key: string) => `provider ${key}`;
