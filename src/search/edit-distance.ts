/**
 * How many slips of the finger lie between two words: a letter too many, missing, another one, or
 * two that changed places (Damerau, optimal string alignment).
 *
 * @param limit more are not counted: the answer is then `limit + 1`
 * @example editDistance('pecovatlka', 'pecovatelka', 2) // => 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Slips a word of this length may have and still be taken for another: short words are too alike. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Whether two words differ in their beginning by one slip alone: `ecovatelka`, `becovatelka`, `epcovatelka`. */
export function isFirstLetterSlip(a: string, b: string): boolean {
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (restA === restB || restA === b || a === restB) return true;
  return a.slice(0, 2) === `${b.charAt(1)}${b.charAt(0)}` && a.slice(2) === b.slice(2);
}
