/**
 * The `_headers` file of a published folder, as Netlify and Cloudflare Pages read it.
 *
 *   # remark
 *   /vlozit/*
 *     ! Content-Security-Policy
 *     Content-Security-Policy: frame-ancestors *
 *
 * A line that starts with `/` is a pattern of paths, indented lines under it are headers.
 * `*` stands for any characters, `:name` for one part of a path. All patterns that match count:
 * a header named again is joined by a comma, as HTTP allows, and `! Name` takes one away that an
 * earlier pattern set.
 */
import { OperatorError } from './errors.ts';

export interface HeaderRule {
  readonly pattern: string;
  /** In the order of the file; `value: null` takes the header away. */
  readonly headers: readonly { readonly name: string; readonly value: string | null }[];
}

/** Names of headers as RFC 9110 allows them. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/u;

/**
 * @param text content of the file
 * @throws {OperatorError} naming the line that is neither a pattern, a header nor a remark
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: { name: string; value: string | null }[] }[] = [];

  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;

    const isIndented = /^\s/u.test(line);
    if (!isIndented && content.startsWith('/')) {
      rules.push({ pattern: content, headers: [] });
      continue;
    }

    const rule = rules.at(-1);
    const header = isIndented ? parseHeader(content) : null;
    if (rule === undefined || header === null) throw unreadable(index + 1, content);
    rule.headers.push(header);
  }
  return rules;
}

function parseHeader(content: string): { name: string; value: string | null } | null {
  if (content.startsWith('!')) {
    const name = content.slice(1).trim();
    return HEADER_NAME.test(name) ? { name, value: null } : null;
  }
  const colon = content.indexOf(':');
  const name = content.slice(0, Math.max(colon, 0)).trim();
  const value = content.slice(colon + 1).trim();
  return HEADER_NAME.test(name) && value !== '' ? { name, value } : null;
}

function unreadable(line: number, content: string): OperatorError {
  return new OperatorError(
    `_headers, line ${String(line)} cannot be read: ${content}`,
    'A line is a path that starts with "/" or, indented under one, "Name: value".',
  );
}

/** Headers of one path, by lower-case name. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!matchesPattern(pattern, path)) continue;
    for (const { name, value } of headers) {
      const key = name.toLowerCase();
      const before = found.get(key);
      if (value === null) found.delete(key);
      else found.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

function matchesPattern(pattern: string, path: string): boolean {
  const source = pattern
    .split(/(\*|:[a-z]\w*)/iu)
    .map((part) => {
      if (part === '*') return '.*';
      return /^:[a-z]/iu.test(part) ? '[^/]+' : part.replace(/[\\^$.|?+()[\]{}]/gu, String.raw`\$&`);
    })
    .join('');
  return new RegExp(`^${source}$`, 'u').test(path);
}
