/**
 * Stage 1, parse: raw records of the register → parsed records, in the words of the domain.
 *
 * Whatever must never be published ends here and is in no record below: names of persons, DIČ,
 * faxes, attachments, and of a secret place everything but that it is there and until when.
 * Surnames and codes of secret places go on in links alone, to be looked for in other records.
 * Of records not in force nothing goes on but that: memory does not grow with the history.
 * Does not read files, stop or print: guard.ts judges the counts.
 */
import type { z } from 'zod';
import type { Territory } from '../../../src/domain/area.ts';
import { codeOf } from '../../../src/domain/code-list.ts';
import { wordsOfOffice } from '../../../src/domain/contact.ts';
import { type IsoDate, type Validity, isInForce } from '../../../src/domain/validity.ts';
import { compareCodes } from '../../lib/order.ts';
import { tagOf } from '../normalise/provider-groups.ts';
import { RecordLinks, type RecordTrace, traceOf } from '../privacy/linked-records.ts';
import { type AddressContext, readKrajCode } from './address.ts';
import { readContactAddresses } from './contact-addresses.ts';
import { readContacts } from './contacts.ts';
import { readForms } from './forms.ts';
import { readItems } from './items.ts';
import { readPlaces } from './places.ts';
import { readIdentity, readProvider } from './provider.ts';
import { readInspections, readSubsidies } from './supplements.ts';
import { type ItemCount, readDate, readOptionalDate, readRegistration, readRemark } from './values.ts';
import type { ParsedRecord, ProviderIdentity } from './parsed-record.ts';
import type { SchemaCheck } from './published-schema.ts';
import { personFinder } from '../privacy/persons.ts';
import { isBackwards } from '../quality/rules/begin-after-end.ts';
import { type Problem, serviceRecord } from '../report/problems.ts';
import * as register from './register-schema.ts';
import { hasSecretMark, isMarkKey, isSecretMark, withoutTexts } from '../privacy/secrecy.ts';

export interface ParsedRegister {
  /** In force on the date asked for, in the order of the file. */
  readonly records: ParsedRecord[];
  /** Of all records, readable or not: secrecy and persons reach all records of a provider. Never written or reported. */
  readonly links: RecordLinks;
  readonly problems: Problem[];
  readonly itemCount: ItemCount;
  /** What became of each record that has an id, readable or not. */
  readonly fates: ReadonlyMap<string, RecordFate>;
  /** Ids that more than one record bears, in the order of the file. */
  readonly repeatedIds: ReadonlySet<string>;
  /** Lowest id of all records of a provider without IČO, by tagOf: its key is made of it. */
  readonly lowestIds: ReadonlyMap<string, string>;
  readonly total: number;
  readonly unreadable: number;
  /** Records that do not fit the published schema; it asks for more than we read. */
  readonly offSchema: number;
}

/** Whether a record was taken, and if not, why; `endedOn` is its last day in force. */
export type RecordFate =
  | { readonly kind: 'in-force' | 'not-yet' | 'unreadable' }
  | { readonly kind: 'ended'; readonly endedOn: IsoDate };

export interface ParseOptions {
  readonly territory: Territory;
  readonly asOf: IsoDate;
  /** Of the published schema, if there is one. */
  readonly checkSchema?: SchemaCheck | undefined;
}

/** @param items entries of `polozky`, one by one, so that the file need not be in memory as a whole */
export async function parseRegister(
  items: Iterable<unknown> | AsyncIterable<unknown>,
  options: ParseOptions,
): Promise<ParsedRegister> {
  const parser = new RegisterParser(options);
  for await (const item of items) parser.take(item);
  return parser;
}

/** Should all of them be, a thousand names tell no less. */
const MAX_OFF_SCHEMA_NAMED = 1000;

const IN_FORCE: RecordFate = { kind: 'in-force' };
const NOT_YET: RecordFate = { kind: 'not-yet' };
const UNREADABLE: RecordFate = { kind: 'unreadable' };

/** Takes the records one by one; of those that are not in force it keeps the id and what became of them. */
class RegisterParser implements ParsedRegister {
  readonly records: ParsedRecord[] = [];
  readonly links = new RecordLinks();
  readonly problems: Problem[] = [];
  readonly itemCount: ItemCount = { all: 0, unreadable: 0 };
  readonly fates = new Map<string, RecordFate>();
  readonly repeatedIds = new Set<string>();
  readonly lowestIds = new Map<string, string>();
  total = 0;
  unreadable = 0;
  offSchema = 0;
  readonly #options: ParseOptions;

  constructor(options: ParseOptions) {
    this.#options = options;
  }

  take(item: unknown): void {
    this.total += 1;
    const id = idOf(item);
    const trace = traceOf(item, id);
    this.links.add(trace);
    const fate = this.#read(item, id === null ? `record no. ${this.total}` : serviceRecord(id), trace);
    if (id === null) return;
    if (this.fates.has(id)) this.repeatedIds.add(id);
    this.fates.set(id, fate);
  }

  #read(item: unknown, name: string, trace: RecordTrace): RecordFate {
    const refuse = (key: string | null): RecordFate => {
      this.unreadable += 1;
      this.problems.push({ kind: 'unreadable-record', record: name, key });
      return UNREADABLE;
    };
    this.#checkSchema(item, name);
    const result = register.RegisterRecord.safeParse(item);
    if (!result.success) return refuse(keyOf(result.error));
    const raw = result.data;
    // In small letters: two codes must not end in one address of a page.
    const typeCode = codeOf(raw.druhSocialniSluzby.id, 'DruhSocialniSluzby')?.toLowerCase() ?? null;
    if (typeCode === null) return refuse('druhSocialniSluzby.id');
    // An end that cannot be read must not make an ended service current.
    const validTo = readDate(raw.datumPoskytovaniDo);
    if (validTo === undefined) return refuse('datumPoskytovaniDo');

    const problems: Problem[] = [];
    const context: Context = {
      ...this.#options,
      ...marksOf(item),
      note: (kind, key) => problems.push({ kind, record: name, key }),
      namesPerson: personFinder(trace.surnames),
      officeWords: wordsOfOffice(raw.poskytovatel.nazev, []),
      itemCount: this.itemCount,
    };
    const identity = readIdentity(raw.poskytovatel, context);
    if (identity === null) return refuse('poskytovatel.nazev');
    this.#noteLowestId(identity, String(raw.portalId));
    const { asOf } = this.#options;
    if (isBackwards({ validFrom: readDate(raw.datumPoskytovaniOd) ?? null, validTo })) {
      this.problems.push({ kind: 'begin-after-end', record: name, key: null });
    }
    if (validTo !== null && validTo < asOf) return { kind: 'ended', endedOn: validTo };
    const validFrom = readOptionalDate(raw.datumPoskytovaniOd, 'datumPoskytovaniOd', context);
    if (!isInForce({ validFrom, validTo }, asOf)) return NOT_YET;

    const record = readRecord(raw, { identity, typeCode, validFrom, validTo }, context);
    for (const problem of problems) this.problems.push(problem);
    this.records.push(trace.hasMark ? withoutTexts(record) : record);
    return IN_FORCE;
  }

  #checkSchema(item: unknown, name: string): void {
    const key = this.#options.checkSchema?.(item) ?? null;
    if (key === null) return;
    this.offSchema += 1;
    if (this.offSchema <= MAX_OFF_SCHEMA_NAMED) this.problems.push({ kind: 'off-schema', record: name, key });
  }

  #noteLowestId(identity: ProviderIdentity, id: string): void {
    if (identity.ico !== null) return;
    const tag = tagOf(identity);
    const known = this.lowestIds.get(tag);
    if (known === undefined || compareCodes(id, known) < 0) this.lowestIds.set(tag, id);
  }
}

/** Marks of secrecy that stand outside the lists of places and contact addresses. */
interface Marks {
  readonly isWhollySecret: boolean;
  readonly isSeatSecret: boolean;
}

type Context = AddressContext & ParseOptions & Marks;

/** A mark on the record itself can mean any of its addresses. */
function marksOf(item: unknown): Marks {
  const own = Object.entries(Object(item) as Record<string, unknown>);
  const isWhollySecret = own.some(([key, value]) => isMarkKey(key) && isSecretMark(value));
  const provider = own.filter(([key]) => key === 'poskytovatel').map(([, value]) => value);
  return { isWhollySecret, isSeatSecret: isWhollySecret || hasSecretMark(provider) };
}

/** Path of the first key that does not fit; `null` when the item is no record at all. */
function keyOf({ issues: [first] }: z.ZodError): string | null {
  return first === undefined || first.path.length === 0 ? null : first.path.map(String).join('.');
}

interface ReadAlready extends Validity {
  readonly identity: ProviderIdentity;
  readonly typeCode: string;
}

function readRecord(
  raw: register.RegisterRecord,
  { identity, typeCode, validFrom, validTo }: ReadAlready,
  context: Context,
): ParsedRecord {
  const { note, isWhollySecret, isSeatSecret } = context;
  if (isWhollySecret) note('misplaced-secret-flag', null);
  else if (isSeatSecret) note('misplaced-secret-flag', 'poskytovatel');

  return {
    id: String(raw.portalId),
    registration: readRegistration(raw.identifikator, 'identifikator', context),
    typeCode,
    validFrom,
    validTo,
    provider: { ...identity, ...readProvider(raw.poskytovatel, isSeatSecret, context) },
    ...readPlaces(raw.zarizeni, context),
    contactAddresses: readContactAddresses(raw.kontaktniAdresy, context),
    contacts: readContacts(raw, '', context),
    forms: readForms(raw.formy, context),
    targetGroups: readItems(
      raw.ciloveSkupiny,
      'ciloveSkupiny',
      register.RegisterTargetGroup,
      context,
      (entry, key) => {
        const code = readCode(entry.cilovaSkupina.id, 'CilovaSkupinaOsoby', key, context);
        const note = readRemark(entry.doplnujiciInformace, `${key}.doplnujiciInformace`, context);
        return code === null ? [] : [{ code, note }];
      },
    ),
    ageGroups: readItems(
      raw.vekoveSkupiny,
      'vekoveSkupiny',
      register.RegisterAgeGroup,
      context,
      ({ id }, key) => {
        const code = readCode(id, 'VekovaSkupinaOsoby', key, context);
        return code === null ? [] : [code];
      },
    ),
    ageNotes: readItems(
      raw.doplnujiciInformaceVekoveSkupiny,
      'doplnujiciInformaceVekoveSkupiny',
      register.RegisterAgeNote,
      context,
      (entry, key) => {
        const note = readRemark(entry.popis ?? entry.doplnujiciInformace, key, context);
        return note === null ? [] : [note];
      },
    ),
    servedKrajCodes: readItems(
      raw.rozsirenePusobnostiVKraji,
      'rozsirenePusobnostiVKraji',
      register.RegisterServedKraj,
      context,
      ({ kraj }, key) => {
        const code = readKrajCode(kraj.id, `${key}.kraj`, context);
        return code === null ? [] : [code];
      },
    ),
    subsidies: readSubsidies(raw.doplnkoveUdaje?.dotaceZeStatnihoRozpoctu ?? [], context),
    inspections: readInspections(raw.doplnkoveUdaje?.evidovaneInspekce ?? [], context),
  };
}

function readCode(id: string, list: string, key: string, { note }: Context): string | null {
  const code = codeOf(id, list);
  if (code !== null && /^\d+$/u.test(code)) return code;
  note('bad-code', key);
  return null;
}

/** `portalId` also of a record that does not fit otherwise, so that reports can name it. */
function idOf(item: unknown): string | null {
  if (item === null || typeof item !== 'object' || !('portalId' in item)) return null;
  const { portalId } = item;
  // Not String() of anything: an object may have a toString of its own, and lists can be nested too deep.
  const text = typeof portalId === 'number' || typeof portalId === 'string' ? String(portalId) : '';
  return /^[1-9]\d{0,14}$/u.test(text) ? text : null;
}
