/** What a schema finds wrong, in words for people who do not program: what is expected there, never what was written. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** @param data what was checked, to tell a key that is missing from one that is wrong */
export function explainIssue(issue: Issue, data: unknown): { path: readonly PropertyKey[]; message: string } {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return {
      path: [...issue.path, key],
      message: 'no such key is known here; the README beside the file lists all',
    };
  }
  return {
    path: issue.path,
    message: valueAt(data, issue.path) === undefined ? 'is missing' : expectedBy(issue),
  };
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `expected ${issue.expected}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'write the day as YYYY-MM-DD, such as 2026-08-31'
        : 'is not written as it should be; the README beside the file has an example';
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty'
        : `write ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : `write ${issue.maximum} or less`;
    case 'invalid_union':
      return 'write a text or a code';
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'write a text; in quotes if it looks like a number',
  boolean: 'write true or false',
  number: 'write a number',
  int: 'write a whole number',
  array: 'write a list: [one, two], or each on a line of its own after "- "',
  object: 'write keys below it, each on a line of its own and indented',
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
