/** JSON of anything JSON.parse may give: however deep, and with numbers too large to be finite. */

class Text {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** With a stack of its own, where JSON.stringify would use up the system's. */
export function toJsonText(value: unknown): string {
  const written: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next instanceof Text) written.push(next.text);
    else if (Array.isArray(next)) {
      const parts = (next as unknown[]).flatMap((item, index) => [new Text(index === 0 ? '[' : ','), item]);
      open.push(new Text(next.length === 0 ? '[]' : ']'));
      for (const part of parts.toReversed()) open.push(part);
    } else if (next !== null && typeof next === 'object') {
      const entries = Object.entries(next) as [string, unknown][];
      open.push(new Text(entries.length === 0 ? '{}' : '}'));
      for (const [index, [key, item]] of [...entries.entries()].toReversed()) {
        open.push(item, new Text(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`));
      }
    } else written.push(leafText(next));
  }
  return written.join('');
}

function leafText(value: unknown): string {
  if (value === Infinity) return '1e999';
  if (value === -Infinity) return '-1e999';
  return JSON.stringify(value ?? null);
}
