/**
 * Stage 1, parse: raw records of the register → parsed records, in the words of the domain.
 *
 * Whatever must never be published ends here and is in no type below: names of persons, DIČ,
 * faxes, attachments, and of a secret place everything but that it is there and until when.
 * Does not read files, stop or print: guard.ts judges the counts.
 */
import type { z } from 'zod';
import type { Territory } from '../../src/domain/area.ts';
import { codeOf } from '../../src/domain/code-list.ts';
import type { IsoDate } from '../../src/domain/validity.ts';
import { type AddressContext, readAddress, readKrajCode } from './parse-address.ts';
import { readContacts } from './parse-contacts.ts';
import { readForms } from './parse-forms.ts';
import { readItems } from './parse-list.ts';
import { readPlaces } from './parse-places.ts';
import { readProvider, secretOwnerOf } from './parse-provider.ts';
import { readInspections, readSubsidies } from './parse-supplements.ts';
import { type ItemCount, readDate, readOptionalDate, readRemark, readText } from './parse-values.ts';
import type { ParsedRecord, ProviderIdentity } from './parsed-record.ts';
import { personFinder, surnamesIn } from './persons.ts';
import { type Problem, serviceRecord } from './problems.ts';
import * as register from './register-schema.ts';
import { withoutTexts } from './secrecy.ts';

export interface ParsedRegister {
  readonly records: ParsedRecord[];
  /** Providers of unreadable records with a secret place: their seats are hidden all the same. */
  readonly secretOwners: ProviderIdentity[];
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
    secretOwners: [],
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
  const result = register.RegisterRecord.safeParse(item);
  const record = result.success
    ? readRecord(result.data, {
        ...options,
        note: (kind, key) => problems.push({ kind, record: name, key }),
        namesPerson: personFinder(surnamesIn(item)),
        itemCount: parsed.itemCount,
      })
    : { unreadableKey: keyOf(result.error) };
  if ('unreadableKey' in record) {
    parsed.problems.push({ kind: 'unreadable-record', record: name, key: record.unreadableKey });
    const owner = secretOwnerOf(item);
    if (owner !== null) parsed.secretOwners.push(owner);
    return;
  }
  parsed.problems.push(...problems);
  parsed.records.push(record);
}

type Context = AddressContext & ParseOptions;

interface Unreadable {
  readonly unreadableKey: string;
}

/** Path of the first key that does not fit; `null` when the item is no record at all. */
function keyOf({ issues: [first] }: z.ZodError): string | null {
  return first === undefined || first.path.length === 0 ? null : first.path.map(String).join('.');
}

function readRecord(raw: register.RegisterRecord, context: Context): ParsedRecord | Unreadable {
  const typeCode = codeOf(raw.druhSocialniSluzby.id, 'DruhSocialniSluzby');
  if (typeCode === null) return { unreadableKey: 'druhSocialniSluzby.id' };
  // An end that cannot be read must not make an ended service current.
  const validTo = readDate(raw.datumPoskytovaniDo);
  if (validTo === undefined) return { unreadableKey: 'datumPoskytovaniDo' };
  const provider = readProvider(raw.poskytovatel, context);
  if (provider === null) return { unreadableKey: 'poskytovatel.nazev' };

  const record: ParsedRecord = {
    id: String(raw.portalId),
    registration: readText(raw.identifikator, 'identifikator', context),
    typeCode,
    validFrom: readOptionalDate(raw.datumPoskytovaniOd, 'datumPoskytovaniOd', context),
    validTo,
    provider,
    ...readPlaces(raw.zarizeni, context),
    contactAddresses: readItems(
      raw.kontaktniAdresy,
      'kontaktniAdresy',
      register.RegisterContactAddress,
      context,
      (entry, key) => {
        const address = readAddress(entry.adresa, `${key}.adresa`, context);
        return address === null ? [] : [address];
      },
    ),
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
  const isSecretStill = record.secretPlaces.some(({ validTo: end }) => end === null || end >= context.asOf);
  return isSecretStill ? withoutTexts(record) : record;
}

function readCode(id: string, list: string, key: string, { note }: Context): string | null {
  const code = codeOf(id, list);
  if (code === null) note('bad-code', key);
  return code;
}

/** `portalId` also of a record that does not fit otherwise, so that reports can name it. */
function idOf(item: unknown): string | null {
  if (item === null || typeof item !== 'object' || !('portalId' in item)) return null;
  const text = String(item.portalId);
  return /^[1-9]\d{0,14}$/u.test(text) ? text : null;
}
