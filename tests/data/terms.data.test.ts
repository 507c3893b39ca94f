/** The words search goes by (content/terms): every one leads somewhere, and none to everything. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { CodeListItem, ServiceType } from '../../src/domain/code-list.ts';
import { type Names, PlaceTerm, Situation, TargetGroupTerm, Term } from '../../src/domain/term.ts';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { analyse } from '../../src/search/analyse.ts';

const TERMS = path.resolve(import.meta.dirname, '../../content/terms');
const codeList = (name: string): unknown =>
  JSON.parse(readFileSync(path.resolve(TERMS, `../codelists/${name}.json`), 'utf8'));

/** Front matter of each file of a folder, with the name of the file. */
function termsIn<T>(folder: string, schema: { parse: (data: unknown) => T }): { file: string; term: T }[] {
  return readdirSync(path.join(TERMS, folder)).map((file) => {
    const text = readFileSync(path.join(TERMS, folder, file), 'utf8');
    const [, frontMatter = ''] = /^---\n(.*?)\n---/su.exec(text) ?? [];
    return { file: path.basename(file, '.md'), term: schema.parse(parseYaml(frontMatter)) };
  });
}

const types = termsIn('druhy', Term);
const groups = termsIn('cilove-skupiny', TargetGroupTerm);
const situations = termsIn('situace', Situation);
const places = termsIn('mista', PlaceTerm);
const typeCodes = new Set(
  ServiceType.array()
    .parse(codeList('service-types'))
    .map(({ code }) => code),
);
const territory = readAreas(path.resolve(TERMS, '..'));

const nameOf = (name: string) => [...new Set(analyse(name))].toSorted().join(' ');

describe('words lead somewhere', () => {
  test('a target group is in the code list, in a file named by its code', () => {
    const codes = new Set(
      CodeListItem.array()
        .parse(codeList('target-groups'))
        .map(({ code }) => code),
    );
    for (const { file, term } of groups) expect([file, codes.has(file)]).toEqual([term.groupCode, true]);
  });

  test('a situation names types there are', () => {
    const unknown = situations.flatMap(({ file, term }) =>
      term.typeCodes.filter((code) => !typeCodes.has(code)).map((code) => `${file}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });

  test('a place is a kraj, okres, ORP or obec there is, in a file named by its code', () => {
    for (const { file, term } of places) {
      expect(term.areaCode).toBe(file);
      const known =
        territory.findKraj(file) ??
        territory.findOkres(file) ??
        territory.findOrp(file) ??
        territory.findObec(file);
      expect(known, file).toBeDefined();
    }
  });

  const all: { file: string; names: Names }[] = [...types, ...groups, ...situations, ...places].map(
    ({ file, term }) => ({ file, names: term.names }),
  );

  test('no name is of words search passes over', () => {
    const empty = all.flatMap(({ file, names }) =>
      Object.values(names)
        .flat()
        .filter((name) => analyse(name).length === 0)
        .map((name) => `${file}: ${name}`),
    );
    expect(empty).toEqual([]);
  });

  test('no name stands twice in one list', () => {
    const repeated = all.flatMap(({ file, names }) =>
      Object.values(names).flatMap((list) =>
        list
          .filter(
            (name, index) => list.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index,
          )
          .map((name) => `${file}: ${name}`),
      ),
    );
    expect(repeated).toEqual([]);
  });
});

describe('collisions', () => {
  /** Of a name that stands in more types nobody can tell which is meant. */
  const MOST_TYPES = 4;

  test('a name stands in few types', () => {
    const owners = new Map<string, Set<string>>();
    for (const { file, term } of types) {
      for (const name of [...term.names.cs, ...term.names.en, ...term.names.uk].map(nameOf)) {
        owners.set(name, (owners.get(name) ?? new Set()).add(file));
      }
    }
    // Words for people, diagnoses among them, belong to many types by right: they are told apart as such.
    const ofPeople = new Set(groups.flatMap(({ term }) => Object.values(term.names).flat().map(nameOf)));
    const collisions = [...owners]
      .filter(([name, files]) => files.size > MOST_TYPES && !ofPeople.has(name))
      .map(([name, files]) => `${name}: ${[...files].join(', ')}`);
    expect(collisions).toEqual([]);
  });

  test('a name of a type is no official name of another', () => {
    const official = new Map(
      ServiceType.array()
        .parse(codeList('service-types'))
        .map(({ code, label }) => [nameOf(label.cs), code]),
    );
    const wrong = types.flatMap(({ file, term }) =>
      term.names.cs
        .filter((name) => (official.get(nameOf(name)) ?? file) !== file)
        .map((name) => `${file}: "${name}" is the official name of ${official.get(nameOf(name)) ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });
});
