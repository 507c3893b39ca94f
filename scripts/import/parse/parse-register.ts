/**
 * Stage 1, parse: raw records of the register → parsed records, in the words of the domain.
 *
 * Whatever must never be published ends here and is in no record below: names of persons, DIČ,
 * faxes, attachments, and of a secret place everything but that it is there and until when.
 * Surnames and codes of secret places go on in traces alone, to be looked for in other records.
 * Does not read files, stop or print: guard.ts judges the counts.
 */
import type { z } from 'zod';
import type { Territory } from '../../../src/domain/area.ts';
import { codeOf } from '../../../src/domain/code-list.ts';
import { wordsOfOffice } from '../../../src/domain/contact.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { type RecordTrace, traceOf } from '../privacy/linked-records.ts';
import { type AddressContext, readKrajCode } from './address.ts';
import { readContactAddresses } from './contact-addresses.ts';
import { readContacts } from './contacts.ts';
import { readForms } from './forms.ts';
import { readItems } from './items.ts';
import { readPlaces } from './places.ts';
import { readProvider } from './provider.ts';
import { readInspections, readSubsidies } from './supplements.ts';
import { type ItemCount, readDate, readOptionalDate, readRegistration, readRemark } from './values.ts';
import type { ParsedRecord } from './parsed-record.ts';
import { personFinder } from '../privacy/persons.ts';
import { type Problem, serviceRecord } from '../report/problems.ts';
import * as register from './register-schema.ts';
import { hasSecretMark, isMarkKey, isSecretMark, withoutTexts } from '../privacy/secrecy.ts';

export interface ParsedRegister {
  readonly records: ParsedRecord[];
  /** Of all records, readable or not: secrecy and persons reach all records of a provider. Never written or reported. */
  readonly traces: RecordTrace[];
  readonly problems: Problem[];
  readonly itemCount: ItemCount;
  /** Ids of all records, readable or not, in the order of the file. */
  readonly ids: string[];
  readonly total: number;
}

export interface ParseOptions {
  readonly territory: Territory;
  readonly asOf: IsoDate;
}

/** @param items entries of `polozky`, one by one, so that the file need not be in memory as a whole */
export async function parseRegister(
  items: Iterable<unknown> | AsyncIterable<unknown>,
  options: ParseOptions,
): Promise<ParsedRegister> {
  const parsed: ParsedRegister & { total: number } = {
    records: [],
    traces: [],
    problems: [],
    itemCount: { all: 0, unreadable: 0 },
    ids: [],
    total: 0,
  };
  for await (const item of items) {
    parsed.total += 1;
    parseItem(item, parsed, options);
  }
  return parsed;
}

function parseItem(item: unknown, parsed: ParsedRegister, options: ParseOptions): void {
  const id = idOf(item);
  if (id !== null) parsed.ids.push(id);
  const name = id === null ? `record no. ${parsed.total}` : serviceRecord(id);
  const problems: Problem[] = [];
  const trace = traceOf(item, id);
  parsed.traces.push(trace);
  const result = register.RegisterRecord.safeParse(item);
  const record = result.success
    ? readRecord(result.data, {
        ...options,
        ...marksOf(item),
        note: (kind, key) => problems.push({ kind, record: name, key }),
        namesPerson: personFinder(trace.surnames),
        officeWords: wordsOfOffice(result.data.poskytovatel.nazev, []),
        itemCount: parsed.itemCount,
      })
    : { unreadableKey: keyOf(result.error) };
  if ('unreadableKey' in record) {
    parsed.problems.push({ kind: 'unreadable-record', record: name, key: record.unreadableKey });
    return;
  }
  for (const problem of problems) parsed.problems.push(problem);
  parsed.records.push(trace.hasMark ? withoutTexts(record) : record);
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

interface Unreadable {
  readonly unreadableKey: string;
}

/** Path of the first key that does not fit; `null` when the item is no record at all. */
function keyOf({ issues: [first] }: z.ZodError): string | null {
  return first === undefined || first.path.length === 0 ? null : first.path.map(String).join('.');
}

function readRecord(raw: register.RegisterRecord, context: Context): ParsedRecord | Unreadable {
  // In small letters: two codes must not end in one address of a page.
  const typeCode = codeOf(raw.druhSocialniSluzby.id, 'DruhSocialniSluzby')?.toLowerCase() ?? null;
  if (typeCode === null) return { unreadableKey: 'druhSocialniSluzby.id' };
  // An end that cannot be read must not make an ended service current.
  const validTo = readDate(raw.datumPoskytovaniDo);
  if (validTo === undefined) return { unreadableKey: 'datumPoskytovaniDo' };
  const { note, isWhollySecret, isSeatSecret } = context;
  const provider = readProvider(raw.poskytovatel, isSeatSecret, context);
  if (provider === null) return { unreadableKey: 'poskytovatel.nazev' };
  if (isWhollySecret) note('misplaced-secret-flag', null);
  else if (isSeatSecret) note('misplaced-secret-flag', 'poskytovatel');

  return {
    id: String(raw.portalId),
    registration: readRegistration(raw.identifikator, 'identifikator', context),
    typeCode,
    validFrom: readOptionalDate(raw.datumPoskytovaniOd, 'datumPoskytovaniOd', context),
    validTo,
    provider,
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
  const text = String(item.portalId);
  return /^[1-9]\d{0,14}$/u.test(text) ? text : null;
}
