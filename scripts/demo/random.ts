/**
 * Small seeded generator (mulberry32): the demo must come out the same to the byte every time.
 *
 * Each record draws from a generator of its own, seeded by a text, so that a change in how one
 * record is made leaves the others as they are.
 */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = hash(seed);
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    return itemAt(items, this.int(0, items.length - 1));
  }

  /** The first items of a list come more often than the last. */
  pickEarly<Item>(items: readonly Item[]): Item {
    return itemAt(items, Math.floor(this.next() ** 2 * items.length));
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      const moved = shuffled[last] as Item;
      shuffled[last] = shuffled[other] as Item;
      shuffled[other] = moved;
    }
    return shuffled;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.int(0, 9)).join('');
  }

  hex(count: number): string {
    let text = '';
    while (text.length < count)
      text += Math.floor(this.next() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, count);
  }

  /** "The register says nothing" is written in three ways. */
  none(): null | undefined | never[] {
    return this.pick([null, undefined, [] as never[]] as const);
  }
}

/** Items may be `undefined` themselves, so only the list's length tells that there is none. */
function itemAt<Item>(items: readonly Item[], index: number): Item {
  if (index < 0 || index >= items.length) throw new RangeError('nothing to pick from');
  return items[index] as Item;
}

/** FNV-1a over the text's units, mixed once more so that near seeds lie far apart. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    value = Math.imul(value ^ seed.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Items drawn in proportion to their weight, by halving over running sums. */
export class WeightedList<Item> {
  readonly total: number;
  readonly #items: readonly Item[];
  readonly #sums: readonly number[];

  constructor(items: readonly Item[], weightOf: (item: Item) => number) {
    let sum = 0;
    this.#items = items;
    this.#sums = items.map((item) => (sum += Math.max(weightOf(item), 0)));
    this.total = sum;
  }

  /** The item under a position from 0 up to `total`. */
  at(position: number): Item {
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return itemAt(this.#items, low);
  }

  pick(random: Random): Item {
    return this.at(random.next() * this.total);
  }
}
