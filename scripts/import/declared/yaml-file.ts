/** A YAML file written by hand, with what is needed to say where in it something is wrong. */
import { readFileSync } from 'node:fs';
import { LineCounter, isNode, isPair, isMap, parseDocument } from 'yaml';

export interface YamlFile {
  /** As plain values; `null` for an empty file. */
  readonly data: unknown;
  /** Line of what stands at a path, or of the nearest thing above it; `null` when nothing does. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

/** Something in a file that must be mended before the import may go on. Never holds a value. */
export interface Fault {
  /** Relative to content: `enrichment/4951.yml`. */
  readonly file: string;
  /** Where in the file: `line 5, hours.date`; empty when the file as a whole is meant. */
  readonly where: string;
  /** What is wrong and what to write in its place. */
  readonly message: string;
}

/** @returns a fault when the file cannot be read as YAML in UTF-8 */
export function readYaml(path: string, file: string): YamlFile | Fault {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return { file, where: '', message: 'cannot be read as text in UTF-8: save it again in that encoding' };
  }
  const lineCounter = new LineCounter();
  // Without pretty errors: these would print the lines themselves.
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lineCounter.linePos(error.pos[0]);
    return { file, where: `line ${line}`, message: `is not written as YAML (${error.code}): ${YAML_HINT}` };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    return { file, where: '', message: `is not written as YAML: ${YAML_HINT}` };
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(document.contents, path);
    return offset === null ? null : lineCounter.linePos(offset).line;
  };
  return { data, lineOf };
}

const YAML_HINT = 'look at spaces before the keys and at texts with a colon, which must stand in quotes';

export function isFault(result: YamlFile | Fault): result is Fault {
  return 'message' in result;
}

/** Position of a key, or of the deepest part of the path that is there. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number | null {
  let offset = isNode(root) ? (root.range?.[0] ?? null) : null;
  let node: unknown = root;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isNode(item.key) && String(item.key) === String(step))
      : undefined;
    if (isPair(pair)) {
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else {
      node = isNode(node) && 'get' in node ? node.get(step, true) : undefined;
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}

/** `enrichment/4951.yml, line 5, hours.date: write the date as …` */
export function formatFault({ file, where, message }: Fault): string {
  return `${where === '' ? file : `${file}, ${where}`}: ${message}`;
}
