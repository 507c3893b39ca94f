/** Surnames of one record are looked for in all texts of the same provider, whatever signs nobody sees stand in them. */
import { describe, expect, test } from 'vitest';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { personFinder, toSurnames } from '../../../scripts/import/privacy/persons.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const territory = readAreas('content');

/** A service with this registration number, beside one of the same IČO whose head is called so. */
async function registrationBeside(prijmeni: string, identifikator: string) {
  const poskytovatel = { nazev: 'Spolek, z.s.', ico: '99000016' };
  const records = [
    makeRecord({ portalId: 1, poskytovatel, zarizeni: [makePlace({ vedouci: { prijmeni } })] }),
    makeRecord({ portalId: 2, poskytovatel, identifikator }),
  ];
  const parsed = await parseRegister(records, { territory, asOf: '2026-09-02' });
  const { providers, problems } = normaliseRegister(parsed, { territory });
  const services = providers.flatMap((provider) => provider.services);
  return { registration: services.find(({ id }) => id === '2')?.registration, problems };
}

describe('a registration number', () => {
  test.each(['Procházka-12', '12/Procházkovi'])(
    'with the surname of a person of another record is left out: %s',
    async (identifikator) => {
      expect(await registrationBeside('Procházka', identifikator)).toEqual({
        registration: null,
        problems: [{ kind: 'remark-names-person', record: 'service 2', key: 'identifikator' }],
      });
    },
  );

  test('with other letters stays', async () => {
    expect(await registrationBeside('Procházka', 'DC-12')).toEqual({ registration: 'DC-12', problems: [] });
  });
});

describe('a surname with a sign nobody sees', () => {
  const SIGNS = [
    ['a soft hyphen', '\u00AD'],
    ['a space without width', '\u200B'],
    ['a non-joiner', '\u200C'],
    ['a mark of byte order', '\uFEFF'],
    ['a mark of direction', '\u200E'],
  ] as const;

  test.each(SIGNS)('%s is found in a text without it', (_case, sign) => {
    const surnames = toSurnames([`Pro${sign}cház${sign}ka`]);
    expect(surnames).toEqual(['Procházka']);
    expect(personFinder(surnames)('volejte paní Procházkovou')).toBe(true);
  });

  test.each(SIGNS)('%s is found in a text of another record', async (_case, sign) => {
    const { registration } = await registrationBeside(`Pro${sign}cházka`, 'Procházka-12');
    expect(registration).toBeNull();
  });
});
