/** A secret place is over on the day the register plainly says so, and on no other grounds. */
import { describe, expect, test } from 'vitest';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const territory = readAreas('content');

/** A service with a secret place and an entry at the same address that is called open. */
async function serviceWith(secretDates: object) {
  const record = makeRecord({
    zarizeni: [makePlace({ utajenaAdresa: true, ...secretDates }), makePlace({ nazev: 'Jiný název' })],
  });
  const parsed = await parseRegister([record], { territory, asOf: '2026-09-02' });
  return normaliseRegister(parsed, { territory }).providers[0]?.services[0];
}

describe('a secret place in force', () => {
  test.each<[string, unknown]>([
    ['in other words', 'do odvolání'],
    ['in the order of another country', '31.12.2020'],
    ['of no month there is', '2020-13-31'],
    ['as a number', 20_201_231],
    ['as a list', ['2020-12-31']],
    ['as an object', { datum: '2020-12-31' }],
  ])('stays so where its end is written %s', async (_case, poskytujeDo) => {
    expect(await serviceWith({ poskytujeDo })).toMatchObject({ places: [], secret: { krajCodes: [] } });
  });

  test.each<[string, unknown]>([
    ['in other words', 'od jara'],
    ['as a number', 20_300_101],
  ])('is so where its begin is written %s', async (_case, poskytujeOd) => {
    expect(await serviceWith({ poskytujeOd })).toMatchObject({ places: [], secret: { krajCodes: [] } });
  });

  test('is over where its end can be read and has passed', async () => {
    const service = await serviceWith({ poskytujeDo: '2020-12-31' });
    expect(service).toMatchObject({ places: [{ name: 'Jiný název' }], secret: null });
  });
});
