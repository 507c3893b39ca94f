/**
 * The one place where names of records and keys pass on their way into anything that is read
 * outside: paths of keys are taken from foreign data, and a foreign key may hold any text.
 */

const SEGMENT = /^(?:[A-Za-z]\w{0,39}|\d{1,6})$/u;
/** `service 7583`, `record no. 12`, `provider 00839345`, `DruhSocialniSluzby/13`, the name of a file. */
const RECORD = /^[\w./-]{1,200}(?: (?:no\. )?[\w./-]{1,60})?$/u;
const MAX_SEGMENTS = 12;
/** In place of what may not be told. */
const HIDDEN = '?';

/** Path of a key with nothing in it but plain names and indices. */
export function toSafeKey(key: string | null): string | null {
  if (key === null || key === '') return null;
  const segments = key.split('.', MAX_SEGMENTS);
  return segments.map((segment) => (SEGMENT.test(segment) ? segment : HIDDEN)).join('.');
}

export function toSafeRecord(record: string): string {
  return RECORD.test(record) ? record : 'a record without an id';
}

/** Whether a key is an address or lies in one, or belongs to a place. */
export function isPlaceKey(key: string | null): boolean {
  return /^(?:zarizeni|kontaktniAdresy)(?:\.|$)|(?:^|\.)adresa(?:\.|$)/u.test(key ?? '');
}

/** Whether it is the name of a service or provider that may have a page. */
export function isPublishedRecord(record: string): boolean {
  return /^(?:service [1-9]\d*|provider (?:\d{8}|s\d+))$/u.test(record);
}
