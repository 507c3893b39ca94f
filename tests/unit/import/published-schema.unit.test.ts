/** The schema MPSV publishes, whatever its version and however it is written. */
import { describe, expect, test } from 'vitest';
import { readPublishedSchema } from '../../../scripts/import/parse/published-schema.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { makeRecord } from '../../fixtures/rpss/register-record.ts';
import { makeTempContent, writeFileIn } from './temp-content.ts';

const item = {
  type: 'object',
  required: ['portalId', 'poskytovatel'],
  properties: {
    portalId: { type: 'integer' },
    poskytovatel: { type: 'object', properties: { nazev: { type: 'string', maxLength: 160 } } },
    zarizeni: { type: ['array', 'null'], items: { type: 'object', required: ['utajenaAdresa'] } },
  },
};
const direct = { type: 'object', properties: { polozky: { type: 'array', items: item } } };

const check = (schema: unknown) =>
  readPublishedSchema(writeFileIn(makeTempContent(), 'rpss.schema.json', JSON.stringify(schema)));

describe.each<[string, unknown]>([
  ['draft 7', { $schema: 'http://json-schema.org/draft-07/schema#', ...direct }],
  ['2020-12', { $schema: 'https://json-schema.org/draft/2020-12/schema', ...direct }],
  ['2019-09', { $schema: 'https://json-schema.org/draft/2019-09/schema', ...direct }],
  ['without a version', direct],
  [
    'with references',
    {
      $ref: '#/definitions/soubor',
      definitions: {
        soubor: { properties: { polozky: { $ref: '#/definitions/seznam' } } },
        seznam: { type: 'array', items: { $ref: '#/definitions/sluzba' } },
        sluzba: item,
      },
    },
  ],
])('a schema %s', (_name, schema) => {
  test('takes a record that fits and names the key that does not', () => {
    const keyOf = check(schema);
    expect(keyOf(makeRecord({ portalId: 5 }))).toBeNull();
    expect(keyOf({ ...makeRecord({ portalId: 5 }), portalId: '5' })).toBe('portalId');
    expect(keyOf({ portalId: 5 })).toBe('poskytovatel');
    expect(keyOf({ portalId: 5, poskytovatel: { nazev: 7 } })).toBe('poskytovatel.nazev');
    expect(keyOf({ portalId: 5, poskytovatel: {}, zarizeni: [{}] })).toBe('zarizeni.0.utajenaAdresa');
    expect(keyOf(null)).toBe('');
  });
});

test('a key that no one chose for one is not told', () => {
  const keyOf = check({
    properties: { polozky: { items: { additionalProperties: { type: 'string' } } } },
  });
  expect(keyOf({ 'Jana Nováková, Děčín': 5 })).toBe('?');
});

test.each<[string, unknown]>([
  ['a list', []],
  ['of something else', { properties: { items: {} } }],
  ['with a reference to elsewhere', { $ref: 'https://example.org/schema.json' }],
  ['with a reference to itself', { $ref: '#' }],
  ['that is none', { properties: { polozky: { items: { type: 'nonsense' } } } }],
])('a schema %s stops with words', (_case, schema) => {
  expect(() => check(schema)).toThrow(OperatorError);
  expect(() => check(schema)).toThrow(/is no JSON Schema of the list "polozky"/u);
});
