/** What each kind of mutation does to a record, and a few do to others. */
import { KEYS, MARKS } from './hostile-values.ts';
import type { Mutation } from './mutations.ts';
import type { Raw } from './planted-records.ts';
import { type Spot, setAt, spotsOf } from './spots.ts';

/** A mutation with what it may change. */
interface Scene {
  readonly mutation: Mutation;
  readonly records: unknown[];
  readonly slot: number;
  readonly spots: readonly Spot[];
  readonly spot: Spot;
}

type Action = (scene: Scene) => void;
/** Other records are near ones, so that a failing case stays one when most records are left out. */
const NEAR = 3;
const DEPTH = 100_000;
const OFTEN = 200_000;

const HIDDEN_SIGNS = ['\u200b', '\u00ad', '\u0000', '\u0301', '\u202e', ' ', '\ud800'];

export const ACTIONS = {
  drop: ({ spot }) => {
    if (Array.isArray(spot.holder)) spot.holder.splice(Number(spot.key), 1);
    else Reflect.deleteProperty(spot.holder, spot.key);
  },
  set: ({ spot, mutation: { value } }) => setAt(spot, structuredClone(value)),
  retype: ({ spot, mutation: { to } }) => setAt(spot, retype(spot.value, to)),
  swap: ({ spot, spots, mutation: { to } }) => swap(spot, spots[to % spots.length] ?? spot),
  /** The same key of another record, or any. */
  swapWith: ({ spot, records, slot, mutation: { to, other } }) => {
    const theirs = spotsOf(records[(slot + 1 + (other % NEAR)) % records.length]);
    const same = theirs.filter(({ key }) => key === spot.key);
    const list = same.length > 0 && to % 2 === 0 ? same : theirs;
    swap(spot, list[to % list.length] ?? spot);
  },
  /** A mark of secrecy says something else, or stands where none should. */
  mark: ({ spot, spots, mutation: { at, to } }) => {
    const marks = spots.filter(({ key }) => key === 'utajenaAdresa');
    const mark = marks[at % (marks.length + 1)];
    const value = structuredClone(MARKS[to % MARKS.length]);
    if (mark !== undefined) setAt(mark, value);
    else if (isObject(spot.value)) setAt({ holder: spot.value, key: 'utajenaAdresa', value: null }, value);
  },
  /** One value also under another key. */
  copy: ({ spot, spots, mutation: { to } }) => setAt(spots[to % spots.length] ?? spot, copyOf(spot.value)),
  /** An item once more in its list, a value as a list of itself. */
  repeat: ({ spot, mutation: { to } }) => {
    const copies = Array.from({ length: 1 + (to % 5) }, () => copyOf(spot.value));
    if (Array.isArray(spot.holder)) spot.holder.push(...copies);
    else setAt(spot, copies);
  },
  rename: ({ spot, mutation: { to } }) => {
    if (Array.isArray(spot.holder)) return;
    Reflect.deleteProperty(spot.holder, spot.key);
    const names = [...KEYS, spot.key.toUpperCase(), `${spot.key} `, `${spot.key}2`];
    setAt({ ...spot, key: names[to % names.length] ?? '' }, spot.value);
  },
  addKey: ({ spot, mutation: { to, value } }) => {
    if (isObject(spot.value))
      setAt({ holder: spot.value, key: KEYS[to % KEYS.length] ?? '', value: null }, structuredClone(value));
  },
  wrap: ({ spot, mutation: { to } }) => setAt(spot, nest(spot.value, 1 + (to % 50), to % 2 === 0)),
  /** A sign nobody sees, in the middle of a text; of a surname more often, as those are looked for elsewhere. */
  hide: ({ spot, spots, mutation: { at, to } }) => {
    const surnames = spots.filter(({ key }) => key === 'prijmeni');
    const target = (to % 2 === 0 ? surnames[at % surnames.length] : undefined) ?? spot;
    if (typeof target.value !== 'string') return;
    const cut = to % (target.value.length + 1);
    const sign = HIDDEN_SIGNS[at % HIDDEN_SIGNS.length] ?? '';
    setAt(target, target.value.slice(0, cut) + sign + target.value.slice(cut));
  },
  /** The whole record once more, with its number or another one. */
  twin: ({ records, slot, mutation: { to } }) => {
    const twin = copyOf(records[slot]);
    if (isObject(twin) && to % 2 === 0) twin['portalId'] = 900_000 + slot;
    records.push(twin);
  },
  nestDeep: ({ spot, mutation: { to } }) => setAt(spot, nest(spot.value, DEPTH, to % 2 === 0)),
  repeatOften: ({ spot }) => {
    const isLarge = spot.value !== null && typeof spot.value === 'object';
    setAt(
      spot,
      Array.from({ length: isLarge ? OFTEN / 100 : OFTEN }, () => spot.value),
    );
  },
} satisfies Record<string, Action>;

function swap(a: Spot, b: Spot): void {
  const [first, second] = [copyOf(a.value), copyOf(b.value)];
  setAt(b, first);
  setAt(a, second);
}

function retype(value: unknown, to: number): unknown {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const text = isPlain ? String(value) : '[object Object]';
  const shapes: unknown[] = [
    text,
    Number(text),
    [value],
    { id: value },
    { nazev: value },
    text !== '',
    [text],
    value === null ? {} : null,
  ];
  const shape = shapes[to % shapes.length];
  return Number.isNaN(shape) ? text.length : shape;
}

function nest(value: unknown, depth: number, isList: boolean): unknown {
  let nested = value;
  for (let level = 0; level < depth; level += 1) nested = isList ? [nested] : { adresa: nested };
  return nested;
}

/** What is nested too deep to be copied is lost: the same object in two places could hold itself. */
function copyOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Raw {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
