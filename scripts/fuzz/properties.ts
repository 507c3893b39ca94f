/** Properties of what the pipeline gives for given records: each function checks one, and throws when it does not hold. */
import { mailtoHref, webHref } from '../../src/domain/link.ts';
import { Provider } from '../../src/domain/provider.ts';
import type { Problem } from '../import/report/problems.ts';
import type { Outcome } from './pipeline.ts';
import { AS_OF } from './planted-records.ts';
import { hasMark, hasOwnMark, publicTokens } from './public-spots.ts';
import { tokensIn } from './tokens.ts';

/** A property that does not hold; the message says which, the rest of the import may be at fault anywhere. */
export class BrokenProperty extends Error {
  override name = 'BrokenProperty';
}

export function checkPrivate(records: readonly unknown[], { files, problems }: Outcome): void {
  const allowed = publicTokens(records);
  for (const { kind, record, key } of problems) {
    const token = notIn(allowed, `${kind} ${record} ${key ?? ''}`);
    if (token !== undefined) throw new BrokenProperty(`the problem ${kind} of ${record} tells ${token}`);
  }
  for (const { key, text } of files) {
    const token = notIn(allowed, text);
    if (token !== undefined)
      throw new BrokenProperty(`provider ${key} publishes ${token}: ${lineOf(text, token)}`);
  }
}

function notIn(allowed: ReadonlySet<string>, text: string): string | undefined {
  return [...tokensIn(text)].find((token) => !allowed.has(token));
}

function lineOf(text: string, token: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.toLowerCase().includes(token))
      ?.trim() ?? ''
  );
}

export function checkValid({ files }: Outcome): Provider[] {
  const providers = files.map(({ key, text }) => {
    const provider = Provider.parse(JSON.parse(text));
    if (provider.key !== key) throw new BrokenProperty(`the file of ${key} is of ${provider.key}`);
    // Controls, and halves of signs that are no text.
    if (!text.isWellFormed() || /(?!\n)\p{Cc}|\\u(?:00[01]|d[89a-f])/iu.test(text)) {
      throw new BrokenProperty(`provider ${key} has signs that are no text`);
    }
    return provider;
  });
  const services = providers.flatMap((provider) => provider.services);
  expectUnique(
    'keys of providers',
    providers.map(({ key }) => key),
  );
  expectUnique(
    'ids of services',
    services.map(({ id }) => id),
  );
  for (const { id, places } of services)
    expectUnique(
      `ids of places of ${id}`,
      places.map((place) => place.id),
    );
  for (const { contacts } of [...providers, ...services]) {
    const isLinked =
      contacts.webs.every(({ text }) => webHref(text) !== null) &&
      contacts.emails.every(({ address }) => mailtoHref(address) !== null);
    if (!isLinked) throw new BrokenProperty('a web or e-mail address cannot be a link');
  }
  return providers;
}

/** Each record is published, named as unreadable, or not in force; each readable place is published or named. */
export function checkNothingLost(
  records: readonly unknown[],
  { files, problems }: Outcome,
  providers: readonly Provider[],
): void {
  const published = new Set<string>(providers.flatMap(({ services }) => services.map(({ id }) => id)));
  const unreadable = new Set(
    problems.filter(({ kind }) => kind === 'unreadable-record').map(({ record }) => record),
  );
  const tokens = new Set(files.flatMap(({ text }) => [...tokensIn(text)]));
  for (const [index, record] of records.entries()) {
    const id = idOf(record);
    const name = id === null ? `record no. ${index + 1}` : `service ${id}`;
    const isTold = unreadable.has(name) || (id !== null && published.has(id));
    const dates = Object(record) as { datumPoskytovaniOd?: unknown; datumPoskytovaniDo?: unknown };
    if (!isTold && !isPast(dates.datumPoskytovaniDo) && !isFuture(dates.datumPoskytovaniOd)) {
      throw new BrokenProperty(`${name} is lost without a word`);
    }
    if (id !== null && published.has(id)) checkPlaces(record, name, tokens, problems);
  }
}

/** Of a record that is not secret as a whole: there no place is told. */
function checkPlaces(
  record: unknown,
  name: string,
  tokens: ReadonlySet<string>,
  problems: readonly Problem[],
): void {
  const { zarizeni } = record as { zarizeni?: unknown };
  if (!Array.isArray(zarizeni) || hasOwnMark(record)) return;
  const isNamed = problems.some(
    (problem) => problem.record === name && problem.key?.startsWith('zarizeni') === true,
  );
  for (const place of zarizeni as unknown[]) {
    const { nazev, poskytujeOd, poskytujeDo } = Object(place) as Record<string, unknown>;
    const own = typeof nazev === 'string' ? [...tokensIn(nazev)] : [];
    const isDue = own.length > 0 && !hasMark(place) && !isPast(poskytujeDo) && !isFuture(poskytujeOd);
    if (isDue && !isNamed && own.every((token) => !tokens.has(token))) {
      throw new BrokenProperty(`a place of ${name} is lost without a word`);
    }
  }
}

const isPast = (date: unknown) => typeof date === 'string' && date.trim() !== '' && date.trim() < AS_OF;
const isFuture = (date: unknown) => typeof date === 'string' && date.trim() > AS_OF;

export function idOf(record: unknown): string | null {
  const { portalId } = Object(record) as { portalId?: unknown };
  const text = typeof portalId === 'number' || typeof portalId === 'string' ? String(portalId) : '';
  return /^[1-9]\d{0,14}$/u.test(text) ? text : null;
}

function expectUnique(what: string, values: readonly string[]): void {
  const folded = values.map((value) => value.toLowerCase());
  if (new Set(folded).size < folded.length) throw new BrokenProperty(`${what} are not unique`);
}
