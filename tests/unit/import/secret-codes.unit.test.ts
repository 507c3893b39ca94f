/** Address codes of what is marked secret: however they are written, and of a marked seat too. */
import { describe, expect, test } from 'vitest';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { toAddressCode } from '../../../scripts/import/parse/address.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makeAddress, makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const territory = readAreas('content');
const CODE = 977_000_001;
const at = (kodAdresnihoMista: unknown, overrides: object = {}) =>
  makeAddress({ kodAdresnihoMista, ...overrides });

/** Another provider, with its seat at the code. */
const stranger = (kodAdresnihoMista: unknown) =>
  makeRecord({
    portalId: 2,
    poskytovatel: { nazev: 'Cizí, z.s.', adresa: at(kodAdresnihoMista) },
    zarizeni: [makePlace()],
  });

async function readBoth(marked: object, strangerCode: unknown = CODE) {
  const parsed = await parseRegister([marked, stranger(strangerCode)], { territory, asOf: '2026-09-02' });
  const { providers } = normaliseRegister(parsed, { territory });
  return {
    secretCodes: [...parsed.links.hiddenCodes([])],
    streetOfStranger: providers.find(({ name }) => name === 'Cizí, z.s.')?.seat?.street,
  };
}

const WAYS: readonly [string, unknown][] = [
  ['a number', CODE],
  ['a text', String(CODE)],
  ['a text with a leading zero', `0${CODE}`],
  ['a text with spaces around', ` ${CODE} `],
];

describe('one code', () => {
  test.each(WAYS)('as %s is the same text', (_case, written) => {
    expect(toAddressCode(written as string | number)).toBe('977000001');
  });

  test.each(WAYS)('as %s at the secret place hides the seat of a stranger there', async (_case, written) => {
    const zarizeni = [makePlace({ utajenaAdresa: true, adresa: at(written) })];
    const marked = makeRecord({ portalId: 1, poskytovatel: { nazev: 'Azyl, z.ú.' }, zarizeni });
    for (const [, ofStranger] of WAYS) {
      expect(await readBoth(marked, ofStranger)).toEqual({
        secretCodes: ['977000001'],
        streetOfStranger: null,
      });
    }
  });
});

describe('the code of a marked seat is secret', () => {
  test.each<[string, object]>([
    ['in its address', { adresa: at(CODE, { utajenaAdresa: true }) }],
    ['beside its address', { adresa: at(CODE), utajenaAdresa: true }],
  ])('the mark stands %s; that of the open place is not', async (_case, seat) => {
    const marked = makeRecord({
      portalId: 1,
      poskytovatel: { nazev: 'Azyl, z.ú.', ...seat },
      zarizeni: [makePlace()],
    });
    expect(await readBoth(marked)).toEqual({ secretCodes: ['977000001'], streetOfStranger: null });
  });

  test('without the mark the stranger stays', async () => {
    const open = makeRecord({ portalId: 1, poskytovatel: { nazev: 'Azyl, z.ú.', adresa: at(CODE) } });
    expect(await readBoth(open)).toEqual({ secretCodes: [], streetOfStranger: 'Příkladná' });
  });
});
