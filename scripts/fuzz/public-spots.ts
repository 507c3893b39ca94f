/**
 * The oracle of the fuzz: at which spots of a raw record a token may stand and yet be published.
 *
 * Written from the definitions of secrecy and persons, not from the importer, and the other way
 * round: the importer drops what it knows to be private, here everything is private but what is listed.
 * In doubt a spot counts as public, because the register may say that it is.
 */
import { isIco } from '../../src/domain/ico.ts';
import { isLegalPersonName } from '../../src/domain/provider.ts';
import { cleanText } from '../../src/domain/text.ts';
import { tokensIn } from './tokens.ts';

const ADDRESS =
  /\.adresa\.(?:ulice\.nazev|cisloDomovni|cisloOrientacni|dodatekAdresy|psc|kodAdresnihoMista|(?:obec|kraj|castObce|mestskyObvodVPraze)\.id)$/u;
const CONTACT =
  /(?:^|\.)(?:telefony\.(?:telefon|poznamka)|emaily\.(?:email|poznamka)|weby\.(?:web|poznamka))$/u;
const OTHER =
  /^(?:portalId|identifikator|druhSocialniSluzby\.id|datumPoskytovani(?:Od|Do)|poskytovatel\.(?:nazev|ico)|zarizeni\.(?:nazev|poskytuje(?:Od|Do))|formy\..*|ciloveSkupiny\..*|vekoveSkupiny\..*|doplnujiciInformaceVekoveSkupiny\..*|rozsirenePusobnostiVKraji\.kraj\.id|doplnkoveUdaje\.(?:dotaceZeStatnihoRozpoctu|evidovaneInspekce)\.[^.]+)$/u;
/** Texts people write beside a datum: they go where they name a person, or where there is a secret. */
const REMARK = /(?:^|\.)(?:poznamka|popis|interval|doplnujiciInformace|dodatekAdresy|identifikator)$/u;
/** Never public, wherever they stand. */
const PERSONAL =
  /(?:^|\.)(?:jmeno|prijmeni|titulPred|titulZa|vedouci|statutarniOrgany|povereneOsoby|inspektor|priloha)(?:\.|$)/iu;

/** A text or number of a record, cleaned: signs nobody sees may stand in the middle of a token. */
interface Leaf {
  /** Keys down to it, without those of lists. */
  readonly name: string;
  /** Whether the entry of the record's list it stands in is marked. */
  readonly isInMarked: boolean;
  readonly text: string;
}

/** What must be known of a record, and of those it is linked to, before its spots are judged. */
interface RecordFacts {
  readonly leaves: readonly Leaf[];
  readonly hasMark: boolean;
  readonly hasOwnMark: boolean;
  readonly surnames: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly isLegalPerson: boolean;
}

/** @returns tokens that may be published of these records, in small letters */
export function publicTokens(records: readonly unknown[]): Set<string> {
  const all = records.map(factsOf);
  const links = Map.groupBy(
    all.flatMap((facts) => facts.links.map((link) => ({ link, facts }))),
    ({ link }) => link,
  );
  const tokens = new Set<string>();
  for (const facts of all) {
    const linked = facts.links.flatMap((link) => (links.get(link) ?? []).map((other) => other.facts));
    const isLinkedToMark = facts.hasMark || linked.some(({ hasMark }) => hasMark);
    const isHome = !facts.isLegalPerson && linked.every((other) => other === facts);
    for (const leaf of facts.leaves) {
      const found = tokensIn(leaf.text);
      if (found.size === 0 || !mayBePublic(leaf, { ...facts, isLinkedToMark, isHome })) continue;
      for (const token of found) tokens.add(token);
    }
  }
  return tokens;
}

function mayBePublic(
  { name, isInMarked, text }: Leaf,
  facts: RecordFacts & { readonly isLinkedToMark: boolean; readonly isHome: boolean },
): boolean {
  const isAddress = ADDRESS.test(name) && /^(?:poskytovatel|kontaktniAdresy|zarizeni)\./u.test(name);
  const isContact = CONTACT.test(name) && /^(?:poskytovatel\.)?(?:telefony|emaily|weby)\./u.test(name);
  if (PERSONAL.test(name) || !(isAddress || isContact || OTHER.test(name))) return false;
  if (REMARK.test(name) && namesPerson(text, facts.surnames)) return false;
  if (name.startsWith('zarizeni.')) return !facts.hasOwnMark && !isInMarked;
  if (isAddress) return !facts.isLinkedToMark && !facts.isHome;
  if (REMARK.test(name)) return !facts.hasMark && !(isContact && facts.isLinkedToMark);
  return true;
}

function factsOf(record: unknown): RecordFacts {
  const { poskytovatel } = Object(record) as { poskytovatel?: unknown };
  const { ico, nazev } = Object(poskytovatel) as { ico?: unknown; nazev?: unknown };
  const name = typeof nazev === 'string' ? (cleanShort(nazev) ?? '') : '';
  const leaves = leavesOf(record);
  const surnames = leaves
    .filter((leaf) => /(?:^|\.)prijmeni$/iu.test(leaf.name))
    .flatMap(({ text }) => wordsOf(text));
  return {
    leaves,
    hasMark: hasMark(record),
    hasOwnMark: hasOwnMark(record),
    surnames: new Set(surnames),
    links: [
      ...(typeof ico === 'string' && isIco(ico) ? [`ico ${ico}`] : []),
      ...(/\p{L}/u.test(name) ? [`name ${name}`] : []),
    ],
    isLegalPerson: isLegalPersonName(name),
  };
}

function isMark([key, value]: readonly [string, unknown]): boolean {
  return /^utajenaAdresa$/iu.test(key) && value !== false && value !== null;
}

/** Whether a record is marked as a whole. */
export function hasOwnMark(record: unknown): boolean {
  return Object.entries(Object(record) as object).some(isMark);
}

/** Whether anything inside is marked. */
export function hasMark(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next === null || typeof next !== 'object') continue;
    for (const entry of Object.entries(next)) {
      if (isMark(entry)) return true;
      open.push(entry[1]);
    }
  }
  return false;
}

/** What lies deeper than any record is read is left out. */
function leavesOf(record: unknown): Leaf[] {
  const leaves: Leaf[] = [];
  const open = [{ name: '', value: record, isInMarked: false, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, value, isInMarked, depth } = next;
    if (typeof value === 'string' || typeof value === 'number')
      leaves.push({ name, isInMarked, text: cleanText(String(value).slice(0, MAX_TEXT)) ?? '' });
    if (value === null || typeof value !== 'object' || depth === MAX_DEPTH) continue;
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      const isIndex = /^\d+$/u.test(key);
      open.push({
        name: isIndex ? name : name === '' ? key : `${name}.${key}`,
        value: inner,
        isInMarked: depth === 1 ? hasMark(inner) : isInMarked,
        depth: depth + 1,
      });
    }
  }
  return leaves;
}

const MAX_DEPTH = 20;
/** Longer texts are left out as a whole. */
const MAX_TEXT = 100_000;
/** Longer texts are no names. */
const MAX_NAME = 1_000;

function cleanShort(text: string): string | null {
  return cleanText(text.slice(0, MAX_NAME));
}

function wordsOf(text: string): string[] {
  return (cleanShort(text) ?? '').split(/[^\p{L}]+/u).filter(({ length }) => length > 1);
}

function namesPerson(text: string, surnames: ReadonlySet<string>): boolean {
  return wordsOf(text).some((word) => /^\p{Lu}/u.test(word) && surnames.has(word));
}
