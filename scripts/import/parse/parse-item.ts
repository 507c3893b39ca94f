/**
 * One raw record of the register → what is kept of it, in the words of the domain.
 *
 * Whatever must never be published ends here and is in nothing below: names of persons, DIČ,
 * faxes, attachments, and of a secret place everything but that it is there and until when.
 * Surnames and codes of secret places go on in the trace alone, to be looked for in other records.
 * Of a record not in force nothing goes on but that.
 */
import type { z } from 'zod';
import type { Territory } from '../../../src/domain/area.ts';
import { codeOf } from '../../../src/domain/code-list.ts';
import { wordsOfOffice } from '../../../src/domain/contact.ts';
import { type IsoDate, type Validity, isInForce } from '../../../src/domain/validity.ts';
import { tagOf } from '../normalise/provider-groups.ts';
import { type RecordTrace, traceOf } from '../privacy/linked-records.ts';
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
import { hasSecretMark, isMarkedAsWhole, withoutTexts } from '../privacy/secrecy.ts';

/** What is kept of one record. Plain data, so that it can come from another thread. */
export interface ParsedItem {
  /** `service 7583`, or `record no. 12` when it has no id. */
  readonly name: string;
  readonly trace: RecordTrace;
  readonly fate: RecordFate;
  /** `null` when it is not in force or cannot be read. */
  readonly record: ParsedRecord | null;
  readonly problems: readonly Problem[];
  readonly itemCount: ItemCount;
  /** Key of the first thing that does not fit the published schema. */
  readonly offSchemaKey: string | null;
  /** Of a readable record whose provider has no IČO: what it is told apart by (tagOf), and its own id. */
  readonly withoutIco: { readonly tag: string; readonly id: string } | null;
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

/** @param at number of the record in the file, from 1 */
export function parseItem(item: unknown, at: number, options: ParseOptions): ParsedItem {
  const id = idOf(item);
  const trace = traceOf(item, id);
  const name = id === null ? `record no. ${at}` : serviceRecord(id);
  const itemCount: ItemCount = { all: 0, unreadable: 0 };
  const offSchemaKey = options.checkSchema?.(item) ?? null;
  const read = readRawRecord(item, { ...options, name, trace, itemCount });
  return { name, trace, itemCount, offSchemaKey, ...read };
}

type Outcome = Pick<ParsedItem, 'fate' | 'record' | 'problems' | 'withoutIco'>;

interface Surroundings extends ParseOptions, Pick<ParsedItem, 'name' | 'trace' | 'itemCount'> {}

function readRawRecord(item: unknown, { name, trace, ...options }: Surroundings): Outcome {
  const refuse = (key: string | null): Outcome => ({
    fate: UNREADABLE,
    record: null,
    problems: [{ kind: 'unreadable-record', record: name, key }],
    withoutIco: null,
  });
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
    ...options,
    ...marksOf(item, trace.hasMark),
    note: (kind, key) => problems.push({ kind, record: name, key }),
    namesPerson: personFinder(trace.surnames),
    officeWords: wordsOfOffice(raw.poskytovatel.nazev, []),
  };
  const identity = readIdentity(raw.poskytovatel, context);
  if (identity === null) return refuse('poskytovatel.nazev');
  const withoutIco = identity.ico === null ? { tag: tagOf(identity), id: String(raw.portalId) } : null;
  const { asOf } = options;
  const lasting: Problem[] = isBackwards({ validFrom: readDate(raw.datumPoskytovaniOd) ?? null, validTo })
    ? [{ kind: 'begin-after-end', record: name, key: null }]
    : [];
  const leave = (fate: RecordFate): Outcome => ({ fate, record: null, problems: lasting, withoutIco });
  if (validTo !== null && validTo < asOf) return leave({ kind: 'ended', endedOn: validTo });
  const validFrom = readOptionalDate(raw.datumPoskytovaniOd, 'datumPoskytovaniOd', context);
  if (!isInForce({ validFrom, validTo }, asOf)) return leave(NOT_YET);

  const record = readRecord(raw, { identity, typeCode, validFrom, validTo }, context);
  return {
    fate: IN_FORCE,
    record: trace.hasMark ? withoutTexts(record) : record,
    problems: [...lasting, ...problems],
    withoutIco,
  };
}

const IN_FORCE: RecordFate = { kind: 'in-force' };
const NOT_YET: RecordFate = { kind: 'not-yet' };
const UNREADABLE: RecordFate = { kind: 'unreadable' };

/** Marks of secrecy; those in the lists of places and contact addresses are looked at there. */
interface Marks {
  /** Whether there is any, wherever. */
  readonly hasMark: boolean;
  readonly isWhollySecret: boolean;
  readonly isSeatSecret: boolean;
}

type Context = AddressContext & ParseOptions & Marks;

function marksOf(item: unknown, hasMark: boolean): Marks {
  if (!hasMark) return { hasMark, isWhollySecret: false, isSeatSecret: false };
  const { poskytovatel } = Object(item) as Record<string, unknown>;
  const isWhollySecret = isMarkedAsWhole(item);
  return { hasMark, isWhollySecret, isSeatSecret: isWhollySecret || hasSecretMark(poskytovatel) };
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
  return /^[1-9]\d{0,15}$/u.test(text) && Number.isSafeInteger(Number(text)) ? text : null;
}
